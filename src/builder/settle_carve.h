#pragma once

#include "body/mesh.h"
#include "builder/settle_bones.h"

namespace myoatlas::builder {

/// `muscle`, one closed piece, without what of it lies within bone: a new closed surface with the
/// texture coordinates of the nearest places of the old one. Crumbs that are cut off are left out.
body::Mesh carvedOutOfBone(const body::Mesh& muscle, const BoneRoom& bones);

} // namespace myoatlas::builder
