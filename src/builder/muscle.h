#pragma once

#include "base/result.h"
#include "body/mesh.h"
#include "builder/measurements.h"

namespace myoatlas::builder {

/// The closed surface of a measured muscle, tendon, ligament or membrane: a slab where a sheet was
/// measured, one tube for each part of a set, else a tube. `flip`: its line was measured from
/// insertion to origin. Fails when it has none of these figures.
Result<body::Mesh> muscleMesh(const Measured& muscle, bool flip);

} // namespace myoatlas::builder
