#pragma once

#include "base/result.h"
#include "body/mesh.h"
#include "builder/measurements.h"

namespace myoatlas::builder {

/// The scapula: blade, spine with acromion, coracoid process and glenoid head, placed on its
/// landmarks. Fails when one of them is missing.
Result<body::Mesh> scapulaMesh(const Measured& bone, const Measurements& measurements);

} // namespace myoatlas::builder
