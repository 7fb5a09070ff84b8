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
search_for "gluteus minimus 1"
remember heat
key z
changed heat
settle
view_has "style=stipple" "structure=gluteus_minimus"

doing "opens a lesson from the menu, by keyboard"
before_lesson=$(view)
remember before_lesson
key F10
sees "Lessons" "Headache and the muscles of the neck"
key Down Down Return
sees "Step 1 of 6" "A headache may be felt far from where it begins"
settle
changed before_lesson 5000

doing "pages to the end with the clicker"
captions=("The upper trapezius lifts" "The breastbone" "The collarbone" "The suboccipitals" "A sudden headache")
for i in 0 1 2 3 4; do
    key Page_Down
    sees "Step $((i + 2)) of 6" "${captions[$i]}"
    settle
    doing "step $((i + 2)) of the lesson"
done
key Page_Down
sees "This is the last step"

doing "a page back; undo does not turn pages"
key Page_Up
sees "Step 5 of 6" "The suboccipitals"
sees_no "This is the last step"
settle
remember page
key ctrl+z
sees "Nothing to undo" "Step 5 of 6"
sees_no "Nothing to undo"
unchanged page

doing "closes the lesson: the view is back"
key Escape
sees_no "Step 5 of 6"
settle
[ "$(view)" = "$before_lesson" ] || fail "another view is back: $(view)"

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
