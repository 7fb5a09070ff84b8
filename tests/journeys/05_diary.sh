# The diary: write, change, keep over a restart, take away, throw away.

doing "open at a point, open the diary"
start view --point trapezius_descending.1.left
settle
key d
sees "Diary" "New entry"

doing "a new entry"
click "New entry"
sees "Pain before, 0 to 10"
click "7" 1
click "4" 2
shot
is_placed "Keep" || fail "Keep is out of sight"
click "Keep"
sees_no "Pain before, 0 to 10"
is_kept() { diary | grep -q trapezius_descending.1; }
wait_for "the entry in the file" is_kept
diary | grep -Eq '"before": *7' || fail "pain before is not 7: $(diary)"
diary | grep -Eq '"after": *4' || fail "pain after is not 4: $(diary)"
[ "$(stat -c %a "$home/.local/share/myoatlas/diary.sqlite")" = 600 ] || fail "others can read the diary"

doing "change it"
click "20[0-9-]+ [0-9:]+"
sees "Change the entry" "Delete this entry"
click "2" 2
click "Keep"
is_changed() { diary | grep -Eq '"after": *2'; }
wait_for "the change" is_changed

doing "save it as CSV"
click "Save as CSV"
is_exported() { ls "$home"/Documents/*.csv >/dev/null 2>&1; }
wait_for "a CSV file" is_exported
grep -q "trapezius_descending.1" "$home"/Documents/*.csv || fail "the CSV lacks the entry"

doing "it is there after a restart"
key Escape
quit
start
key d
sees "Upper trapezius|Trapezius|trapezius" "7"

doing "throw everything away, after a question"
click "Delete everything …"
sees "Delete the whole diary" "cannot be undone"
click "Delete everything"
is_empty() { ! diary | grep -q trapezius; }
wait_for "an empty diary" is_empty
! grep -aq trapezius "$home/.local/share/myoatlas/diary.sqlite" || fail "erased words are still in the file"
