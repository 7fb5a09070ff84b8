# Files: views as text, pictures, what is dropped on the window, and what is no file for it.

doing "a view of one's own"
start
search_for "infraspinatus"
key ctrl+1
settle
kept=$(view)
[[ $kept == *structure=infraspinatus* ]] || fail "no view was copied: $kept"
remember own

doing "go elsewhere, and come back by pasting"
key Escape Escape Escape
key Home
settle
copy "$kept"
key ctrl+v
settle
[ "$(view)" = "$kept" ] || fail "another view came back: $(view)"
unchanged own 20000

doing "text that is no view"
copy "hello, is this a view?"
key ctrl+v
sees "no view"
[ "$(view)" = "$kept" ] || fail "nonsense changed the view"

doing "a picture with its caption"
key F12
wait_for "a picture" test -s "$home/Pictures/myoatlas-001.png"
sees "Picture saved|myoatlas-001"
identify "$home/Pictures/myoatlas-001.png" >/dev/null || fail "it is no picture"

doing "a transparent picture"
key ctrl+F12
wait_for "a second picture" test -s "$home/Pictures/myoatlas-002.png"
sleep 0.5
[ "$(identify -format %A "$home/Pictures/myoatlas-002.png")" != False ] || fail "it is not transparent"

doing "the view as a file, dropped on the window"
key Escape Escape Escape
search_for "infraspinatus"
key ctrl+s
saved() { find "$home" -newer "$home/Pictures/myoatlas-002.png" -name '*myoatlas*' -type f | grep -vE 'shown|cache|config|log|png' | head -1; }
is_saved() { [ -n "$(saved)" ]; }
wait_for "a file of the view" is_saved
file=$(saved)
grep -q "structure=infraspinatus" "$file" || fail "the file holds no view: $(head -c 200 "$file")"
key Escape Escape Escape
view_lacks "structure="
"$x_client" drop "$window" "$file" || fail "the window takes no files"
settle
view_has "structure=infraspinatus"

doing "drop a body of one's own"
cp "$share/body.glb" "$home/my body.glb"
"$x_client" drop "$window" "$home/my body.glb" || fail "the window takes no files"
sees "Opened .*my body"

doing "it is among the files opened before"
key F10
sees "Opened before" "my body"
key Escape
sees_no "Opened before"

doing "drop a lesson, and close it"
key Escape
view_before=$(view)
cp "$share/data/lessons/shoulder_from_the_back.yaml" "$home/my lesson.yaml"
"$x_client" drop "$window" "$home/my lesson.yaml" || fail "the window takes no files"
sees "Step 1 of 6" "The shoulder hurts in front"
shot
key Escape
sees_no "Step 1 of 6"
settle
[ "$(view)" = "$view_before" ] || fail "the lesson left another view: $(view)"

doing "drop a lesson with a mistake"
sed 's/^    view: .*camera=-0.12.*structure.*/    view: myoatlas:1 camera=over there/' "$home/my lesson.yaml" >"$home/broken.yaml"
"$x_client" drop "$window" "$home/broken.yaml" || fail "the window takes no files"
sees "broken.yaml:[0-9]+: view: camera"
printf 'title: Mine\nsteps: later\n' >"$home/broken.yaml"
"$x_client" drop "$window" "$home/broken.yaml" || fail "the window takes no files"
sees "broken.yaml:2: .*expected"
sees_no "Step 1 of"
[ "$(view)" = "$view_before" ] || fail "a broken lesson changed the view: $(view)"

doing "open a body by name, with the keyboard"
cp "$share/body.glb" "$home/Documents/second body.glb"
key ctrl+o
sees "Type a part of the name" "Home" "Lessons of Myoatlas" "Changed"
type_ "docu"
key Return
sees "second body.glb" "[0-9.]+ MB" "myoatlas-view-001.txt"
shot
type_ "second"
sees_no "myoatlas-view-001.txt"
key Return
sees "Opened second body"
sees_no "Type a part of the name"

doing "the chooser refuses in a sentence and stays"
key ctrl+o
sees "second body.glb"
head -c 5000 /dev/urandom >"$home/Documents/noise.glb"
copy "file://$home/Documents/noise.glb"
is_copied() { [ "$(copied)" = "file://$home/Documents/noise.glb" ]; }
wait_for "the clipboard" is_copied
key ctrl+v
sees "noise.glb"
key Return
sees "noise.glb: "
sees "Type a part of the name|noise.glb"
key BackSpace
key Escape
sees_no "Arrows choose"

doing "the view that was kept comes back with Ctrl+L"
key Escape Escape Escape
view_lacks "structure="
key ctrl+l
sees "myoatlas-view-001.txt" "Newest first"
key Return
settle
view_has "structure=infraspinatus"

doing "drop what is no body"
head -c 5000 /dev/urandom >"$home/noise.glb"
"$x_client" drop "$window" "$home/noise.glb" || fail "the window takes no files"
sees "noise.glb"
sees "Layers"
is_drawn() { [ "$(convert "$home/now.png" -format %k info:)" -gt 1000 ]; }
snapshot "$home/now.png"
is_drawn || fail "the body is gone"
