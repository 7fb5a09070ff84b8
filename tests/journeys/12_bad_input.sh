# Bad input: what a person does by mistake must cost nothing.

doing "keys in a row, as a child types"
start
sees "Layers"
for k in a q r s u i o g j k y 2 4 6 8 9 minus equal Tab Tab Return space BackSpace Delete Page_Up Page_Down; do
    xdotool key "$k"
done
settle
key Escape Escape Escape

doing "search for what is not there"
key slash
type_ "xyzzy"
sees "Nothing is called that"
key Escape
sees_no "Nothing is called that"

doing "search for what would break a careless program"
key slash
type_ "%s%n\"'<>;--../"
settle
key Escape
key Escape

doing "views of nonsense"
for text in "myoatlas:1 camera=nan,0,0,0,0,1,0" "myoatlas:1 camera=1,2" "myoatlas:9 camera=0" \
    "myoatlas:1 points=nose.1" "myoatlas:1 layers=9,9,9,9,9,9,9" "myoatlas:1 drawing=zzz" ""; do
    copy "$text"
    key ctrl+v
    sleep 0.3
done
head -c 300000 /dev/urandom | base64 | xclip -selection clipboard
key ctrl+v
settle
key Home
settle
view_has "camera="

doing "nothing selected, nothing to do: it says so"
key Escape Escape Escape
for k in h shift+h t shift+p v; do key $k; done
sees "Select a"

doing "clicks made while the program is busy hit what was clicked"
key ctrl+comma
sees "125 %" "Light"
read -r x1 y1 <<<"$(place_of '125 %')"
read -r x2 y2 <<<"$(place_of 'Dark')"
kill -STOP "$viewer"
xdotool mousemove "$x1" "$y1" sleep 0.1 click 1 sleep 0.2 mousemove "$x2" "$y2"
kill -CONT "$viewer"
wait_for "the click on 125 %" settings_hold '"text_scale": 1.25'
settings_hold '"theme": "dark"' && fail "the click fell where the pointer went later"
settle
click "100 %"
wait_for "the click on 100 %" settings_hold '"text_scale": 1(\.0)?,?$'
key Escape

doing "a window as small as can be, and large again"
xdotool windowsize "$window" 300 200
settle
xdotool windowsize "$window" 1280 720
settle
sees "Layers"

doing "settings that are broken while it is closed"
quit
mkdir -p "$home/.config/myoatlas"
echo '{"dark": tru' >"$settings"
start
said_at_start "defaults are used"
grep -q tru "$settings.broken" || fail "the broken settings were not kept"

doing "a lesson of the menu that somebody broke"
quit
cp -rL "$share/data" "$home/data" # the build has a link there
printf 'title: Mine\nsteps: later\n' >"$home/data/lessons/mine.yaml"
start view --data "$home/data"
key F10
sees "mine.yaml cannot be shown" "mine.yaml:2: .*expected" "Headache and the muscles of the neck"
