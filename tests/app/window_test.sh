#!/bin/sh
# Drives the real program in a virtual display: search, click, turn, save a picture, larger type.
# Usage: window_test.sh PROGRAM. Exit 77 = skipped.
set -u
program=$1
for tool in Xvfb xdotool import compare; do
    command -v $tool >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done

home=$(mktemp -d)
Xvfb -displayfd 3 -screen 0 1280x720x24 -noreset 3>"$home/display" 2>/dev/null &
xvfb=$!
viewer=
finish() {
    [ -n "$viewer" ] && kill $viewer 2>/dev/null
    kill $xvfb 2>/dev/null
    rm -rf "$home"
}
trap finish EXIT

fail() {
    echo "failed: $1"
    exit 1
}

# Waits up to 30 s until the command given succeeds.
until_true() {
    for attempt in $(seq 150); do
        "$@" && return 0
        sleep 0.2
    done
    return 1
}

picture() { import -window root "$home/$1.png"; }
# How many pixels differ between two pictures.
differing() { compare -metric AE "$home/$1.png" "$home/$2.png" null: 2>&1; }
is_drawn() {
    picture now
    [ "$(convert "$home/now.png" -format %k info:)" -gt 1000 ]
}
keeps_text_scale() { grep -qs "\"text_scale\": $1" "$home/.config/myoatlas/settings.json"; }
has_changed_since() {
    picture now
    [ "$(differing "$1" now)" -gt 3000 ]
}

until_true test -s "$home/display" || fail "no virtual display"
DISPLAY=:$(cat "$home/display")
export DISPLAY
env -u XDG_CONFIG_HOME -u XDG_PICTURES_DIR -u XDG_DOCUMENTS_DIR HOME="$home" XDG_CACHE_HOME="$home/cache" \
    "$program" view >"$home/log" 2>&1 &
viewer=$!

until_true is_drawn || fail "the body was never drawn: $(cat "$home/log")"
sleep 1
picture opening

# The middle of the picture: turn the body.
xdotool mousemove 600 400 mousedown 1 mousemove 620 400 mousemove 720 410 mouseup 1
until_true has_changed_since opening || fail "dragging did not turn the body"

xdotool key slash
sleep 0.5
xdotool type --delay 20 "infraspinatus"
sleep 0.5
picture searched
xdotool key Return
until_true has_changed_since searched || fail "searching did not lead to the muscle"
sleep 1

picture selected
xdotool key Escape Escape Escape mousemove 600 300 click 1
until_true has_changed_since selected || fail "clicking the body changed nothing"

xdotool key F12
until_true test -s "$home/Pictures/myoatlas-001.png" || fail "F12 saved no picture"

# Larger type replaces the fonts while the program runs; panels and picture must stay.
picture small_type
xdotool key ctrl+comma
until_true has_changed_since small_type || fail "Ctrl+, did not open the settings"
xdotool mousemove 489 227 click 1 # 125 %, the second of seven
until_true keeps_text_scale 1.25 || fail "clicking 125 % did not change the size of text"
picture settings
xdotool key Escape
until_true has_changed_since settings || fail "Esc did not close the settings"
until_true is_drawn || fail "larger type left the window empty"
picture large_type
[ "$(differing large_type small_type)" -gt 30000 ] || fail "larger type shows only after another event"

# The view and the text of it as files; the tour was skipped with the first Esc and is not shown again.
xdotool key ctrl+s
until_true grep -qs "^myoatlas:1 " "$home/Documents/myoatlas-view-001.txt" || fail "Ctrl+S kept no view"
grep -qs '"tour_seen": true' "$home/.config/myoatlas/settings.json" || fail "the tour will be shown again"
picture before_text
xdotool key ctrl+t
until_true has_changed_since before_text || fail "Ctrl+T showed no text"
xdotool key Escape
kill -0 $viewer || fail "the program ended: $(cat "$home/log")"
echo "passed"
