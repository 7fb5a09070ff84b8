#pragma once

#include "base/result.h"
#include "body/mesh.h"
#include "builder/measurements.h"

namespace myoatlas::builder {

/// Manubrium or body of the sternum (by the name of `bone`): a plate of even thickness within the
/// outline of the bone, between the median landmarks of its front. Fails when one is missing.
Result<body::Mesh> sternumMesh(const Measured& bone, const Measurements& measurements);

/// The xiphoid process: a thin tapering plate from the last joint of the sternum to its tip.
Result<body::Mesh> xiphoidMesh(const Measurements& measurements);

} // namespace myoatlas::builder
