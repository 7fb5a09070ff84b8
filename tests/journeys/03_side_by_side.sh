# Points side by side: two zones together, dots instead of heat, the other view of a point.

doing "open at a point"
start view --point infraspinatus.1
settle
sees "Infraspinatus" "Where it can hurt"
view_has "points=infraspinatus\\.1\\.right( |$)"
remember one

doing "add a second point from the tree"
search_for "supraspinatus"
sees "Supraspinatus"
click "1 · .*"
settle
view_has "points=.*supraspinatus\\.1"

doing "both together, by Ctrl+click on a marker"
click_second() {
    # Markers are met in the picture; a few places where the shoulder has some.
    local x y
    for y in 0.30 0.36 0.42 0.48 0.54 0.60; do
        for x in 0.40 0.46 0.52 0.58; do
            read -r px py <<<"$(at $x $y)"
            xdotool keydown ctrl mousemove "$px" "$py"
            sleep 0.1
            xdotool click 1
            sleep 0.3
            xdotool keyup ctrl
            [[ $(part points) == *,* ]] && return 0
        done
    done
    return 1
}
click_second || fail "no second point could be shown with Ctrl+click"
settle
remember two

doing "set them against each other"
key j
changed two 500
view_has "points=.*,"
key j
settle

doing "arcs to what belongs together, and how many points reach each spot"
remember plain
key k
changed plain 100
key k
key g
changed plain 1000
sees "points? can refer|refer"
key g
settle

doing "dots instead of heat"
key z
changed two
view_has "style=stipple"
key z
settle
view_has "style=heat"

doing "without spillover"
remember with_spillover
key shift+z
changed with_spillover 300
key shift+z

doing "the muscle instead of the zone"
remember zone
key v
changed zone
