#pragma once

#include "builder/skin_landmarks.h"
#include "builder/skin_soft_parts.h"

namespace myoatlas::builder {

/// Buttocks, flanks, belly, pubic region, upper arms, navel and nipples. `skin` is the signed
/// distance they are put on, needed to find where it lies in front of a bone.
SoftParts trunkParts(const SkinLandmarks& landmarks, const SkinDistance& skin);

/// `base` with a narrow gap kept open between the thighs below the crotch.
float apartBelowCrotch(float base, glm::vec3 point, float crotchHeight);

} // namespace myoatlas::builder
