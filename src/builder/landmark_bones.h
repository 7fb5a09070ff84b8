#pragma once

#include "base/result.h"
#include "body/body.h"
#include "builder/measurements.h"

#include <vector>

namespace myoatlas::builder {

/// Bones of which no figures were measured, placed on the landmarks: the rows of teeth on either
/// side and the xiphoid process. Fails when a landmark is missing.
Result<std::vector<body::Structure>> landmarkBones(const Measurements& measurements);

} // namespace myoatlas::builder
