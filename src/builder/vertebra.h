#pragma once

#include "base/result.h"
#include "body/mesh.h"
#include "builder/measurements.h"

namespace myoatlas::builder {

/// A vertebra from its named measures: waisted body, arch around the canal, spinous, transverse and
/// articular processes; atlas and axis have their own plans. Fails when a measure is missing.
Result<body::Mesh> vertebraMesh(const Measured& bone);

/// An intervertebral disc: a flat cylinder with bulging rim, as its measured box.
body::Mesh discMesh(const Measured& disc);

} // namespace myoatlas::builder
