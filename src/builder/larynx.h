#pragma once

#include "base/result.h"
#include "body/mesh.h"
#include "builder/measurements.h"

namespace myoatlas::builder {

/// Two plates that meet in the laryngeal prominence, with their horns, below the hyoid bone.
/// Nothing of the larynx was measured; its place follows from the hyoid. Fails without a landmark.
Result<body::Mesh> thyroidCartilageMesh(const Measurements& measurements);

/// The signet ring below it: low in front, high behind.
Result<body::Mesh> cricoidCartilageMesh(const Measurements& measurements);

} // namespace myoatlas::builder
