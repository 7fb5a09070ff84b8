#pragma once

#include "builder/skin_landmarks.h"
#include "builder/skin_soft_parts.h"

namespace myoatlas::builder {

/// The soft masses of head and throat: scalp, brow, cheeks, jaw, the muzzle around the mouth and
/// the larynx; symmetric. The depths are ours, chosen by eye for a lean adult man.
SoftParts faceMasses(const SkinLandmarks& landmarks);

/// Closed eyes, nose and lips, laid on `skin`: the signed distance with the masses on it.
SoftParts faceFeatures(const SkinLandmarks& landmarks, const SkinDistance& skin);

/// Both auricles: helix, antihelix, concha, tragus and lobe.
SoftParts earParts(const SkinLandmarks& landmarks);

} // namespace myoatlas::builder
