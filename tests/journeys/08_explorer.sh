# The explorer: never saw such a program, has two minutes, has only a mouse.

doing "a tour, once"
wants_tour=1
start
sees "A look around, 1 of 3|A look around"
click "Next|Begin"
click "Next|Begin"
sees "education"
click "Begin|Done|Close|Next"
sees_no "A look around"
wait_for "the tour to be over for good" settings_hold '"tour_seen": true'

doing "a tour that is left alone does not come back"
quit
rm "$settings"
start
sees "A look around"
key 3
wait_for "the tour to count as seen" settings_hold '"tour_seen": true'
quit
start
settle
says_not "A look around" || fail "the tour is back"

doing "what is this?"
sees "Where muscles send their pain" "education"

doing "what lies under the pointer is named"
read -r x y <<<"$(at 0.47 0.30)"
point_at "$x" "$y"
sees "\\((left|right)\\)"

doing "peel by key, and put back"
remember unpeeled
key alt+Down alt+Down
changed unpeeled 5000
key alt+Up alt+Up
sees_no "On top now"
unchanged unpeeled 6000 # what the pointer is over is lit

doing "peel: hide the skin and the upper muscles by their eyes"
remember whole
for layer in "Superficial muscles" "Middle muscles"; do
    read -r x y <<<"$(place_of "$layer")"
    place=$(grep " $layer\$" "$home/shown" | head -1)
    click_at $((${place%% *} - 15)) "$y"
done
settle
changed whole 5000
before=$(part layers)
[[ $before == *0,0* || $before == *,0,* ]] || fail "the eyes hid no layer: $before"

doing "everything back"
click "Show all"
settle

doing "a page to read"
click "What a trigger point is"
settle
sees "trigger point"
key Escape
sees "Good to know"

doing "a region in the tree"
click "Head and neck"
settle
sees "Buccinator"
click "Buccinator"
settle
view_has "structure=buccinator"
