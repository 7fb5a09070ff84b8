# "Where does it hurt?": paint on the skin, rule out warning signs, read which points can cause it.

doing "open, look from the back, begin to paint"
start
key ctrl+1
settle
key p
sees "Where does it hurt" "Nothing is painted yet" "Not for emergencies"
remember unpainted

doing "paint over the shoulder"
drag_body 0.53 0.18 0.56 0.21
drag_body 0.52 0.20 0.55 0.23
changed unpainted 300
view_has "drawing="
sees "Points that can cause this|Working out"

doing "read the answer"
sees "Points that can cause this" "[0-9]+ %" "of your drawing"
sees "Few points that explain it together|1 Warning signs first"

doing "undo and redo a stroke"
before=$(part drawing)
key ctrl+z
settle
[ "$(part drawing)" != "$before" ] || fail "undo took nothing back"
key ctrl+y
settle
[ "$(part drawing)" = "$before" ] || fail "redo brought another drawing"

doing "warning signs come first"
click "1 Warning signs.*"
for i in 1 2 3 4 5 6 7 8; do
    says "None of these applies" && break
    read -r x y <<<"$(place_of 'Scroll to read all')"
    xdotool mousemove "$x" $((y - 150))
    wheel down 10
done
sees "None of these applies"
click "None of these applies"
sees "1 Warning signs: done"

doing "a question that narrows it down"
click "2 A few questions"
sees "Question" "Yes"
click "Yes"
sees "You said|Question"
key Escape
sees "Points that can cause this"

doing "copy it as text"
read -r x y <<<"$(place_of 'Points that can cause this')"
xdotool mousemove "$x" $((y + 60))
wheel down 60
click "Copy as text"
sleep 0.5
copied | grep -q "%" || fail "the copied text has no shares: $(copied | head -3)"
copied >"$out/$journey-text.txt"

doing "turn the body while painting, with the right button"
before=$(part camera)
drag_body 0.5 0.5 0.7 0.5 3
settle
[ "$(part camera)" != "$before" ] || fail "the right button does not turn the body"

doing "be done; the drawing stays"
key p
sees_no "Where does it hurt"
view_has "drawing="
