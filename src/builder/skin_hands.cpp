#include "builder/skin_hands.h"

namespace myoatlas::builder {

HandsShape::HandsShape(const SkinLandmarks&) {}

float HandsShape::apply(float base, glm::vec3) const { return base; }

} // namespace myoatlas::builder
