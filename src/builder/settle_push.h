#pragma once

#include "body/mesh.h"
#include "builder/settle_bones.h"

namespace myoatlas::builder {

enum class PushMode {
    /// Out to the surface of the bone.
    fully,
    /// Only as long as much of the muscle lies in bone: it moves as one and keeps its shape.
    stiffly
};

/// Moves the vertices of `muscle` that lie within bone out to its surface and draws those around
/// along. A face that lies on bone is pushed back into the muscle; the opposite face, should it lie
/// in the bone too, follows it, so that a muscle drawn within a bone keeps its thickness.
void pushOutOfBone(body::Mesh& muscle, const BoneRoom& bones, PushMode mode);

} // namespace myoatlas::builder
