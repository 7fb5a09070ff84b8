#!/bin/sh
# Kills a program that writes the diary (kill -9) again and again, each time at another moment, and
# checks that every confirmed entry is there and the file is sound.
# Usage: kill_test.sh DIARY_WRITER TIMES
set -u
writer=$1
times=$2
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT

# Says what is wrong and leaves the folder as it is, to be looked into.
fail() {
    trap - EXIT
    echo "$1; left in $folder:"
    ls -l "$folder"
    exit 1
}

confirmed=0
for round in $(seq "$times"); do
    "$writer" "$folder/diary.sqlite" write >"$folder/confirmed" 2>"$folder/errors" &
    pid=$!
    # 20 to 219 ms: in the middle of opening as well as of writing.
    sleep "0.$(printf %03d $((20 + (round * 37) % 200)))"
    kill -9 $pid
    wait $pid 2>/dev/null
    [ -s "$folder/errors" ] && fail "round $round: $(cat "$folder/errors")"
    "$writer" "$folder/diary.sqlite" list >"$folder/kept" || fail "round $round: unreadable"
    # A full disk must not look like a lost entry.
    sort "$folder/kept" >"$folder/sorted" && cat "$folder/confirmed" >>"$folder/all" && \
        sort "$folder/all" >"$folder/promised" || fail "round $round: the lists could not be compared"
    lost=$(comm -23 "$folder/promised" "$folder/sorted" | wc -l)
    [ "$lost" -eq 0 ] || \
        fail "round $round: $lost of $(wc -l <"$folder/all") confirmed entries are gone"
    # At most the one entry that was being confirmed when the program was killed is unpromised.
    extra=$(comm -13 "$folder/promised" "$folder/sorted" | wc -l)
    [ "$extra" -le "$round" ] || fail "round $round: $extra entries that nobody confirmed"
    confirmed=$(wc -l <"$folder/all")
done
ls "$folder" | grep -q damaged && fail "a diary was taken for damaged"
[ "$confirmed" -ge "$times" ] || fail "only $confirmed entries were written: nothing was tested"
echo "killed $times times, $confirmed confirmed entries, all there"
