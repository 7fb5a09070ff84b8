#pragma once

#include "base/result.h"
#include "body/body.h"
#include "builder/measurements.h"

#include <vector>

namespace myoatlas::builder {

/// Bones and cartilages of which no figures were measured, placed on the landmarks and the bones
/// next to them: the rows of teeth, menisci and costal cartilages 8 to 10 on either side, coccyx,
/// xiphoid process, pubic symphysis, thyroid and cricoid cartilage. Fails when a landmark is
/// missing.
Result<std::vector<body::Structure>> landmarkBones(const Measurements& measurements);

} // namespace myoatlas::builder
