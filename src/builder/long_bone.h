#pragma once

#include "base/result.h"
#include "body/mesh.h"
#include "builder/measurements.h"

#include <optional>

namespace myoatlas::builder {

/// Femur, tibia, humerus and ulna: the measured tube as shaft, the ends modelled on landmarks
/// (heads, tubercles, condyles, processes); bones of fingers and toes by `digitBoneMesh`; nothing
/// for other bones, whose tube says enough. Fails when a landmark is missing.
Result<std::optional<body::Mesh>> longBoneMesh(const Measured& bone,
                                               const Measurements& measurements);

} // namespace myoatlas::builder
