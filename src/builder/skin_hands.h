#pragma once

#include "builder/skin_landmarks.h"
#include "builder/skin_soft_parts.h"

namespace myoatlas::builder {

/// Fingers with pulps and nails, the webs between them and the pads of the palm of one hand.
SoftParts handParts(const SkinLandmarks& landmarks, Side side);

} // namespace myoatlas::builder
