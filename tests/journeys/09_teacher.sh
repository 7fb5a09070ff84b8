# The teacher: large type on a projector, names beside the body, a cut, a view that goes to students.

doing "large type, no panels"
start
key ctrl+comma
click "200 %"
wait_for "the settings to be kept" settings_hold '"text_scale": 2'
key Escape
# In a small window large type leaves room for one panel only.
says "Layers" && key F3
settle
says "Where muscles send their pain" && key F4
settle
sees_no "Layers" "Where muscles send their pain"
remember bare

doing "names beside the body"
key l
settle
changed bare 1500
sees "[A-Z][a-z]+ [a-z]+"
view_has "labels=1"

doing "pages through sides"
key 3
settle
key ctrl+1
settle
changed bare 5000

doing "shows a zone in dots"
search_for "gluteus minimus"
key z
settle
view_has "style=stipple" "structure=gluteus_minimus"

doing "sends the view to a student, who opens it"
sent=$(view)
quit
start view --view "$sent"
settle
# The student's window has other panels, so only the camera's shape may differ.
got=$(view)
for word in structure=gluteus_minimus style=stipple labels=1; do
    [[ $got == *"$word"* ]] || fail "the student does not see $word: $got"
done
