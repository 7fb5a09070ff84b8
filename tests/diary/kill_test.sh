#!/bin/sh
# Kills a program that writes the diary (kill -9) again and again, each time at another moment, and
# checks that every confirmed entry is there and the file is sound.
# Usage: kill_test.sh DIARY_WRITER TIMES
set -u
writer=$1
times=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

confirmed=0
for round in $(seq "$times"); do
    "$writer" "$folder/diary.sqlite" write >"$folder/confirmed" 2>"$folder/errors" &
    pid=$!
    # 20 to 219 ms: in the middle of opening as well as of writing.
    sleep "0.$(printf %03d $((20 + (round * 37) % 200)))"
    kill -9 $pid
    wait $pid 2>/dev/null
    [ -s "$folder/errors" ] && { echo "round $round: $(cat "$folder/errors")"; exit 1; }
    "$writer" "$folder/diary.sqlite" list >"$folder/kept" || { echo "round $round: unreadable"; exit 1; }
    sort "$folder/kept" >"$folder/sorted"
    cat "$folder/confirmed" >>"$folder/all"
    sort "$folder/all" >"$folder/promised"
    lost=$(comm -23 "$folder/promised" "$folder/sorted" | wc -l)
    [ "$lost" -eq 0 ] || { echo "round $round: $lost confirmed entries are gone"; exit 1; }
    # At most the one entry that was being confirmed when the program was killed is unpromised.
    extra=$(comm -13 "$folder/promised" "$folder/sorted" | wc -l)
    [ "$extra" -le "$round" ] || { echo "round $round: $extra entries that nobody confirmed"; exit 1; }
    confirmed=$(wc -l <"$folder/all")
done
ls "$folder" | grep -q damaged && { echo "a diary was taken for damaged"; exit 1; }
[ "$confirmed" -ge "$times" ] || { echo "only $confirmed entries were written: nothing was tested"; exit 1; }
echo "killed $times times, $confirmed confirmed entries, all there"
