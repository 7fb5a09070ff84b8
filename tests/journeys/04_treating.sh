# Being led through self-care: questions, warm-up, place, timer, the diary afterwards.

doing "open at a point and read how to treat it"
start view --point infraspinatus.1.left
sees "Infraspinatus"
click "Treat it"
sees "Lead me through it|More about this"

doing "begin"
key t
sees "does any of this apply"

doing "no answer, no way on: the questions are read to the end"
for page in 1 2 3; do
    for i in 1 2 3 4 5 6 7 8; do
        says "None of these apply" && break
        read -r x y <<<"$(place_of 'Scroll to read all')"
        xdotool mousemove "$x" $((y - 150))
        wheel down 10
    done
    doing "questions, page $page"
    before=$(words)
    click "None of these apply"
    is_next_page() { [ "$(words)" != "$before" ]; }
    wait_for "the next page" is_next_page
    says "Warm up" && break
done
sees "Warm up" "How much does it hurt now"

doing "pain before: 6"
click "6"
click "Next"
sees "Find the place"

doing "press; the timer runs"
click "Next"
sees "Press|Breathe"

doing "tones, without a sound card: one sentence, and it goes on"
click "Tones"
wait_for "the wish to be kept" settings_hold '"session_sounds": true'
if [ -z "$(ls /dev/snd/pcm*p 2>/dev/null)" ]; then
    sees "No sound can be played" "The session goes on"
    [ "$(grep -c "No sound can be played" "$home/shown")" -eq 1 ] || fail "it is said more than once"
fi
sees "Breathe"

doing "the timer runs on"
first=$(words)
is_running() { [ "$(words)" != "$first" ]; }
wait_for "the timer to run" is_running

doing "Space pauses"
key space
sees "Paused"
paused=$(words)
sleep 2.5
[ "$(words)" = "$paused" ] || fail "the timer runs on while paused"
key space
sees_no "Paused"

doing "Esc asks whether to end, and goes on"
sees "Esc asks whether to end"
key Escape
sees "End here\?" "Esc goes on"
key Escape
sees_no "End here\?"
sees "Breathe"

doing "ended early, with the pain afterwards"
sleep 5
for i in $(seq 12); do
    says "What was held" && break
    click "Next"
done
sees "Ended early"
click "3"
click "Keep and end"
sees_no "Ended early"

doing "the diary has it"
diary >"$out/$journey-diary.json"
grep -q '"point": *"infraspinatus\.1"' "$out/$journey-diary.json" || fail "the point is not in the diary"
grep -Eq '"before": *6' "$out/$journey-diary.json" || fail "pain before is not 6"
grep -Eq '"after": *3' "$out/$journey-diary.json" || fail "pain after is not 3"
grep -q 'Ended early' "$out/$journey-diary.json" || fail "the diary says that all was held"
key d
sees "Diary" "New entry" "Infraspinatus"

doing "what was just answered is shown folded"
key Escape
key t
sees "does any of this apply" "Answered a minute ago" "Look again"
click "Look again"

doing "a yes to a warning sign ends it"
click "Do you have a fever or feel ill\?"
sees "Go on"
click "Go on"
sees "Not now"
click "End"
sees_no "Not now"
