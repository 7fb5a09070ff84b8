#!/bin/sh
# Kills a program that writes the settings (kill -9) again and again, each time at another moment, and
# checks that the file can be read and holds what was confirmed last, or what was being written.
# Usage: settings_kill_test.sh SETTINGS_WRITER TIMES
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

file=$folder/settings.json
width=400
written=0
unfinished=0
last=
for round in $(seq "$times"); do
    "$writer" "$file" write "$width" >"$folder/confirmed" 2>"$folder/errors" &
    pid=$!
    # 3 to 122 ms: before the first write as well as in the middle of one.
    sleep "0.$(printf %03d $((3 + (round * 37) % 120)))"
    kill -9 $pid
    wait $pid 2>/dev/null
    [ -s "$folder/errors" ] && fail "round $round: $(cat "$folder/errors")"
    promised=$(tail -n 1 "$folder/confirmed")
    lines=$(wc -l <"$folder/confirmed") || fail "round $round: the promises cannot be counted"
    [ -e "$file" ] || [ "$lines" -eq 0 ] || fail "round $round: the settings are gone"
    [ -e "$file" ] || continue
    kept=$("$writer" "$file" read) || fail "round $round: unreadable"
    # Nothing confirmed in this round: what the last round left, or the first of this one.
    least=${promised:-$last}
    next=${promised:+$((promised + 1))}
    case $kept in
    "$least 400" | "${next:-$width} 400") ;;
    *) fail "round $round: $kept is kept, $least was promised" ;;
    esac
    [ "$kept" = "$least 400" ] || unfinished=$((unfinished + 1))
    last=${kept% *}
    written=$((written + lines))
    width=$((last + 1))
    [ "$width" -lt 12000 ] || width=400
done
[ "$written" -ge "$times" ] || fail "only $written settings were written: nothing was tested"
ls "$folder" | grep -q broken && fail "settings were taken for broken"
litter=$(ls -A "$folder" | grep -c 'settings\.json\.')
[ "$litter" -le 1 ] || fail "$litter half-written files lie about"
echo "killed $times times, $written confirmed settings, all readable; $unfinished kept before they were confirmed"
