#pragma once

#include "builder/skin_landmarks.h"
#include "builder/skin_soft_parts.h"

namespace myoatlas::builder {

/// Toes with nails, the heel, the ball and the outer border of one foot; reaches below the floor,
/// which cuts the sole flat.
SoftParts footParts(const SkinLandmarks& landmarks, Side side);

} // namespace myoatlas::builder
