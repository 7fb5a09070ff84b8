# Exploring: the first two minutes with a body.

doing "open the program"
start
sees "Layers" "Skin"
remember opening

doing "turn the body by dragging"
before=$(part camera)
drag_body 0.5 0.4 0.75 0.42
changed opening
[ "$(part camera)" != "$before" ] || fail "the camera is where it was"

doing "a drag is not a click"
view_lacks "structure=" "points="

doing "zoom with the wheel"
remember turned
wheel up 6
changed turned

doing "see the whole body again, from the back"
key Home
settle
key ctrl+1
settle
remember back

doing "click what is there"
click_body 0.45 0.3
settle
changed back
view_has "structure="

doing "Esc clears"
key Escape
settle
view_lacks "structure="

doing "search by part of a name and fly there"
key slash
type_ "lev"
sees "Levator scapulae"
key Return
settle
sees "Levator scapulae"
view_has "structure=levator_scapulae"
remember levator

doing "hide it, and undo"
key h
settle
view_has "hidden=levator_scapulae"
key ctrl+z
settle
view_lacks "hidden="
unchanged levator

doing "show it alone, then everything"
key shift+h
changed levator 4000
key alt+h
settle
view_lacks "hidden="

doing "open a point of the muscle"
click "1 · .*"
sees "Where it can hurt" "Find it" "Treat it"
view_has "points=levator_scapulae\.1"

doing "back to what was before, and forward"
key alt+Left
settle
view_lacks "points="
key alt+Right
settle
view_has "points=levator_scapulae\\.1"

doing "its pain travels to the zone"
remember before_travel
key shift+p
changed before_travel
settle
unchanged before_travel 6000
