#pragma once

#include "body/mesh.h"
#include "builder/skin_shape.h"

namespace myoatlas::builder {

/// Moves what lies outside the skin or shallower than a few millimetres under it, keeping the order
/// of depths, so that nothing of `mesh` is less than a millimetre deep. Normals are computed anew.
void tuckUnder(const SkinShape& skin, body::Mesh& mesh);

} // namespace myoatlas::builder
