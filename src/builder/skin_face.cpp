#include "builder/skin_face.h"

namespace myoatlas::builder {

FaceShape::FaceShape(const SkinLandmarks&) {}

float FaceShape::apply(float base, glm::vec3) const { return base; }

} // namespace myoatlas::builder
