# Comfort: larger type, dark, and everything that matters without a mouse.

doing "open the settings by key"
start
sees "Layers"
key ctrl+comma
sees "Settings" "125 %"
remember light

doing "larger type"
click "125 %"
wait_for "the settings to be kept" settings_hold '"text_scale": 1.25'
settle

doing "dark"
click "Dark"
changed light 100000
wait_for "the settings to be kept" settings_hold '"theme": "dark"'

doing "it is remembered"
key Escape
sees_no "125 %"
quit
start
settle
pixel=$(import -window root -crop 1x1+640+700 +repage -depth 8 -colorspace gray txt:- | grep -oE 'gray\([0-9]+' | grep -oE '[0-9]+')
[ "${pixel:-255}" -lt 110 ] || fail "it is light again after a restart ($pixel)"

doing "high contrast"
key ctrl+comma
remember dark
click "High contrast"
changed dark 3000
wait_for "the settings to be kept" settings_hold '"theme": "high_contrast"'
click "Dark"
key Escape
sees_no "High contrast"

doing "a key of one's own"
mkdir -p "$home/.config/myoatlas"
printf '# mine\nframe_all = F8\nno_such_command = Q\n' >"$home/.config/myoatlas/keys.txt"
key ctrl+comma
read -r x y <<<"$(place_of 'Size of text')"
xdotool mousemove "$x" "$((y + 80))"
wheel down 30
settle
click "Read it again"
sees "no_such_command"
key Escape
drag_body 0.5 0.5 0.7 0.6
settle
before=$(part camera)
key F8
settle
[ "$(part camera)" != "$before" ] || fail "F8 does not frame the body"

doing "all that is shown, as text"
key ctrl+t
sees "Copy the text"
click "Copy the text"
sleep 0.5
copied | grep -qi "layer\|front\|muscle" || fail "the text says nothing: $(copied | head -3)"
copied >"$out/$journey-text.txt"
key Escape
sees_no "Copy the text"

doing "panels by keyboard"
key Tab
key Tab
key F6
settle

doing "all keys, with search"
key question
sees "All keys"
type_ "posterior"
sees "From the back"
key Escape
key Escape
sees_no "All keys"

doing "by keyboard alone: find a point, read it, go back"
search_for "temple"
sees "temple|Temple"
key Escape
search_for "infraspinatus"
sees "Its trigger points"
view_has "structure=infraspinatus"
key Escape
key Escape
key Escape
view_lacks "structure="
