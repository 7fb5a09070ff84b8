# The verbs that journeys are written in. Sourced by `run`, which sets: program, x_client, out, home.
# Each verb waits for what it expects, up to `patience` seconds, and ends the journey where it does not come.

patience=${JOURNEY_PATIENCE:-25}
step=0

# -- starting and ending

# start ARGUMENTS…: opens the program in its own home and waits until it shows its panels.
start() {
    env -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_PICTURES_DIR -u XDG_DOCUMENTS_DIR -u WAYLAND_DISPLAY \
        HOME="$home" XDG_CACHE_HOME="$cache" MYOATLAS_SHOWN_TEXT="$home/shown" \
        "$program" "$@" >"$home/log" 2>&1 &
    viewer=$!
    wait_for "the window" test -s "$home/shown"
    window=$(xdotool search --onlyvisible --name '^Myoatlas' | tail -1)
    xdotool windowfocus "$window" 2>/dev/null
    settle
    cp "$home/shown" "$home/shown_first" # notices of the start go by
    # The tour of a first start is met in the journey of the explorer.
    if [ -z "${wants_tour:-}" ] && says "A look around"; then
        key Escape
        sees_no "A look around"
        settle
    fi
}

# quit: asks the window to close; it must end by itself, without an error.
quit() {
    "$x_client" close "$window"
    wait_for "the program to end" is_gone
    wait "$viewer"
    local ended=$?
    viewer=
    [ $ended -eq 0 ] || fail "the program ended with $ended: $(cat "$home/log")"
    [ ! -s "$home/log" ] || fail "the program complained: $(head -3 "$home/log")"
    rm -f "$home/shown"
}
is_gone() { ! kill -0 "$viewer" 2>/dev/null; }

fail() {
    xwd_png "$out/$journey-failed.png"
    echo "  at \"$doing\": $1"
    [ -s "$home/shown" ] && cp "$home/shown" "$out/$journey-failed.txt"
    [ -s "$home/clicks" ] && cp "$home/clicks" "$out/$journey-clicks.txt"
    [ -s "$home/log" ] && sed 's/^/  | /' "$home/log" | tail -5
    exit 1
}

# -- looking

# doing WORDS: names the step; its picture is saved when the next one begins.
doing=start
doing() {
    shot
    doing=$*
    step=$((step + 1))
}
shot() { [ $step -eq 0 ] || xwd_png "$(printf '%s/%s-%02d.png' "$out" "$journey" $step)"; }
xwd_png() { import -window root "$1" 2>/dev/null; }

# All that the window says, on one line.
words() { cut -d' ' -f5- "$home/shown" | tr '\n' ' '; }
says() { words | grep -qE -- "$1"; }
# sees PATTERN…: the window comes to say it.
sees() {
    local pattern
    for pattern in "$@"; do wait_for "the words '$pattern'" says "$pattern"; done
}
says_not() { ! says "$1"; }
sees_no() {
    local pattern
    for pattern in "$@"; do wait_for "'$pattern' to go" says_not "$pattern"; done
}

said_at_start() {
    cut -d' ' -f5- "$home/shown_first" | tr '\n' ' ' | grep -qE -- "$1" || fail "the start did not say '$1'"
}

# wait_for WHAT COMMAND…
wait_for() {
    local what=$1 end=$((SECONDS + patience))
    shift
    until "$@"; do
        [ $SECONDS -lt $end ] || fail "waited in vain for $what"
        if [ -n "${viewer:-}" ] && [ "$1" != is_gone ] && is_gone; then fail "the program has ended"; fi
        sleep 0.1
    done
}

# settle: until the picture has stopped changing (a flight has ended, the fine picture is drawn).
settle() {
    local before now i
    before=$(picture_sum)
    for i in $(seq 60); do
        sleep 0.35
        now=$(picture_sum)
        [ "$now" = "$before" ] && return 0
        before=$now
    done
}
picture_sum() { import -window root rgb:- 2>/dev/null | md5sum; }

# Where the body's picture lies: x y width height.
picture_area() { sed -n '1s/ \[picture\]//p' "$home/shown"; }
# remember NAME, changed NAME [PIXELS]: the body's picture became another one.
remember() {
    sees_no "The view was copied"
    settle
    snapshot "$home/$1.png"
}
snapshot() {
    local x y w h
    read -r x y w h <<<"$(picture_area)"
    import -window root -crop "${w}x${h}+${x}+${y}" +repage "$1" 2>/dev/null
}
differing() {
    snapshot "$home/now.png"
    local count
    count=$(compare -metric AE -fuzz 4% "$home/$1.png" "$home/now.png" null: 2>&1)
    printf '%.0f' "${count:-0}" 2>/dev/null || echo 999999
}
is_other() { [ "$(differing "$1")" -ge "$2" ]; }
changed() { wait_for "the picture to change" is_other "$1" "${2:-2000}"; }
unchanged() {
    sees_no "The view was copied"
    settle
    local count
    count=$(differing "$1")
    [ "$count" -lt "${2:-1500}" ] || fail "the picture is not as before ($count pixels differ)"
}

# -- doing

key() { xdotool key --delay 60 "$@" && sleep 0.25; }
type_() { xdotool type --delay 45 -- "$1" && sleep 0.3; }

# The place of the N-th line (first by default) whose text is, or else holds, PATTERN: x y of its middle.
place_of() {
    local pattern=$1 n=${2:-1} lines
    lines=$(grep -E "^-?[0-9]+ -?[0-9]+ [0-9]+ [0-9]+ ($pattern)\$" "$home/shown")
    [ -n "$lines" ] || lines=$(grep -E "^-?[0-9]+ -?[0-9]+ [0-9]+ [0-9]+ .*($pattern)" "$home/shown")
    sed -n "${n}p" <<<"$lines" | awk 'NF { print int($1 + $3 / 2), int($2 + $4 / 2) }'
}
is_placed() { [ -n "$(place_of "$@")" ]; }
# click PATTERN [N]: clicks the words.
click() {
    wait_for "'$1' to click" is_placed "$@"
    local x y
    read -r x y <<<"$(place_of "$@")"
    click_at "$x" "$y"
}
click_at() {
    echo "$doing: $1 $2" >>"$home/clicks"
    xdotool mousemove "$1" "$2"
    sleep 0.15
    xdotool click "${3:-1}"
    sleep 0.4
}
# point WORDS: only moves there.
point_at() { xdotool mousemove "$1" "$2" && sleep 0.3; }
# at SHARE_X SHARE_Y: a place of the body's picture as shares of its width and height.
at() { picture_area | awk -v a="$1" -v b="$2" '{ print int($1 + a * $3), int($2 + b * $4) }'; }
click_body() {
    local x y
    read -r x y <<<"$(at "$1" "$2")"
    click_at "$x" "$y" "${3:-1}"
}
# drag_body X0 Y0 X1 Y1 [BUTTON]: shares of the picture, in many small moves as a hand makes them.
drag_body() {
    local x0 y0 x1 y1 i
    read -r x0 y0 <<<"$(at "$1" "$2")"
    read -r x1 y1 <<<"$(at "$3" "$4")"
    xdotool mousemove "$x0" "$y0" mousedown "${5:-1}"
    for i in 1 2 3 4 5 6 7 8; do
        xdotool mousemove $((x0 + (x1 - x0) * i / 8)) $((y0 + (y1 - y0) * i / 8))
        sleep 0.03
    done
    xdotool mouseup "${5:-1}"
    sleep 0.3
}
wheel() { # wheel up|down TIMES
    xdotool click --repeat "$2" --delay 40 "$([ "$1" = up ] && echo 4 || echo 5)"
    sleep 0.3
}
# search_for TEXT: by the key for searching, and Return for the first answer.
search_for() {
    key slash
    type_ "$1"
    sleep 0.4
    key Return
    settle
}

# -- what can be asked of the program

# The view as text, by Ctrl+C and the clipboard.
view() {
    printf 'nothing yet' | xclip -selection clipboard >/dev/null 2>&1
    key ctrl+c >&2
    local i text
    for i in $(seq 30); do
        text=$(timeout 2 xclip -selection clipboard -o 2>/dev/null)
        [[ $text == myoatlas:* ]] && break
        sleep 0.1
    done
    echo "$text"
}
copied() { timeout 3 xclip -selection clipboard -o 2>/dev/null; }
copy() { printf '%s' "$1" | xclip -selection clipboard >/dev/null 2>&1; }
# view_has PATTERN…, view_lacks PATTERN…
view_has() {
    local text pattern
    text=$(view)
    for pattern in "$@"; do
        grep -qE -- "$pattern" <<<"$text" || fail "the view lacks '$pattern': $text"
    done
}
view_lacks() {
    local text pattern
    text=$(view)
    [[ $text == myoatlas:* ]] || fail "no view was copied"
    for pattern in "$@"; do
        ! grep -qE -- "$pattern" <<<"$text" || fail "the view has '$pattern': $text"
    done
}
# part KEY: one part of the view.
part() { view | tr ' ' '\n' | sed -n "s/^$1=//p"; }

# diary: the entries, by the command line.
diary() { HOME="$home" XDG_CACHE_HOME="$cache" "$program" diary list --json 2>/dev/null; }
settings="$home/.config/myoatlas/settings.json"
settings_hold() { grep -qsE -- "$1" "$settings"; }
