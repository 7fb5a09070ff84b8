#include "builder/skin_trunk.h"

namespace myoatlas::builder {

TrunkShape::TrunkShape(const SkinLandmarks&) {}

float TrunkShape::apply(float base, glm::vec3) const { return base; }

} // namespace myoatlas::builder
