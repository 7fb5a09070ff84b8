#pragma once

#include "body/mesh.h"
#include "builder/measurements.h"

namespace myoatlas::builder {

/// A small bone as a superellipsoid with the measured principal axes, extents and volume, centred
/// on the measured centroid. Source: Barr, Superquadrics (1981).
body::Mesh lumpMesh(const Measured& bone);

} // namespace myoatlas::builder
