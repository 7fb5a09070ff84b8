#pragma once

#include "body/mesh.h"
#include "builder/settle_bones.h"

namespace myoatlas::builder {

struct PushOptions {
    /// While more than this share of the vertices lies in bone, the muscle moves as one.
    float stiffShare = 0.4f;
    /// Not out to the surface, which flattens what lies deep, but only as one.
    bool onlyStiffly = false;
};

/// Moves the vertices of `muscle` that lie within bone out to its surface and draws those around
/// along. A face that lies on bone is pushed back into the muscle; the opposite face, should it lie
/// in the bone too, follows it, so that a muscle drawn within a bone keeps its thickness.
void pushOutOfBone(body::Mesh& muscle, const BoneRoom& bones, const PushOptions& options);

} // namespace myoatlas::builder
