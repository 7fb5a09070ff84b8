#pragma once

#include "base/result.h"
#include "body/mesh.h"
#include "builder/measurements.h"

namespace myoatlas::builder {

/// The closed surface of a measured bone, cartilage or disc, by the family its figures belong to.
/// Bones carry no fibres: texture coordinates are zero.
Result<body::Mesh> boneMesh(const Measured& bone, const Measurements& measurements);

} // namespace myoatlas::builder
