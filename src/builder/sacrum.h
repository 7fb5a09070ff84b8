#pragma once

#include "builder/measurements.h"

namespace myoatlas::builder {

/// The sacrum without the coccyx, which the measured plate takes in: the plate with the body and
/// joints of its first vertebra, the crest and the foramina. Fails when a landmark is missing.
Result<body::Mesh> sacrumMesh(const Measured& bone, const Measurements& measurements);

/// The four fused pieces below the sacrum. Fails when a landmark is missing.
Result<body::Mesh> coccyxMesh(const Measurements& measurements);

} // namespace myoatlas::builder
