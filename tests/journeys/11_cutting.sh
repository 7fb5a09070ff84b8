# Cutting and naming: a clip plane, its face, what to keep off.

doing "cut"
start
remember whole
key x
changed whole 3000
sees "Cut" "Sagittal" "Axial"
view_has "clip="

doing "another plane"
click "Axial"
settle
view_has "clip=axial"
remember axial

doing "flip, and face it"
key shift+x
changed axial 3000
key alt+x
settle
sees "cm above the floor"

doing "whole again, undone, redone"
key x
settle
view_lacks "clip="
key ctrl+z
settle
view_has "clip=axial"
key x
settle

doing "names, which turn with the body"
key l
settle
view_has "labels=1"
drag_body 0.5 0.5 0.6 0.5
settle
view_has "labels=1"
key l
settle

doing "what to keep off near a point"
search_for "scalenus anterior"
click "1 · .*"
settle
remember point
key n
changed point 200
view_has "nopress=1"
