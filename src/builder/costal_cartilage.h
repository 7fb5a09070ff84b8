#pragma once

#include "base/result.h"
#include "body/mesh.h"
#include "builder/measurements.h"

namespace myoatlas::builder {

/// A costal cartilage along its measured line, as high and thick as the rib it continues and a
/// little slimmer towards the sternum, up to the end of that rib. The outermost measured sections
/// are cut obliquely and left out. Fails when there is no such rib.
Result<body::Mesh> costalCartilageMesh(const Measured& cartilage, const Measurements& measurements);

} // namespace myoatlas::builder
