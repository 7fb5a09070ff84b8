# The sore person: says where it hurts in everyday words, is told what to do, cannot kneel, keeps a diary.

doing "type where it hurts"
start
key slash
type_ "headache"
sees "headache|Headache|match|Temple|Trapezius|trapezius|Sternocleidomastoid"
key Escape
key Escape

doing "name the muscle that a friend knew"
search_for "traps"
settle
sees "rapezius"

doing "what I have: no foam roller, blood thinners"
key w
sees "What I have" "Tools at hand" "Places"
click "Foam roller"
click ".*[Bb]lood thinner.*"
wait_for "the limit to be kept" settings_hold 'blood'
settings_hold '"foam_roller"' || fail "the missing tool is not kept: $(cat "$settings")"
key Escape
sees_no "Tools at hand"

doing "how to find and to treat it"
click "1 · .*"
settle
click "Find it"
sees "cm|thumb|finger|press"
click "Treat it"
settle
click "Cautions"
sees "Take care|Get help first"

doing "the press path, and back"
click "Find it"
settle
remember whole
key c
changed whole 3000
view_has "cutaway="
key c
settle
view_lacks "cutaway="
