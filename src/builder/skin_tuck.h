#pragma once

#include "body/mesh.h"
#include "body/ray_caster.h"
#include "builder/skin_shape.h"

namespace myoatlas::builder {

/// Moves what lies outside the skin or shallower than a few millimetres under it, keeping the order
/// of depths, so that nothing of `mesh` is less than a millimetre deep. Normals are computed anew.
void tuckUnder(const SkinShape& skin, body::Mesh& mesh);

/// Pulls the few millimetres of `mesh` that stick out of the finished `skin` back under it; what is
/// around follows smoothly. Nothing else moves. Whether anything did; if so normals are new.
bool pullUnder(const body::RayCaster& skin, body::Mesh& mesh);

} // namespace myoatlas::builder
