#pragma once

#include "builder/skin_landmarks.h"
#include "builder/voxel_primitives.h"

namespace myoatlas::builder {

class HandsShape {
public:
    explicit HandsShape(const SkinLandmarks& landmarks);
    float apply(float base, glm::vec3 point) const;
};

} // namespace myoatlas::builder
