#include "builder/skin_feet.h"

namespace myoatlas::builder {

FeetShape::FeetShape(const SkinLandmarks&) {}

float FeetShape::apply(float base, glm::vec3) const { return base; }

} // namespace myoatlas::builder
