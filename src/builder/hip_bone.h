#pragma once

#include "base/result.h"
#include "body/mesh.h"
#include "builder/measurements.h"

namespace myoatlas::builder {

/// The hip bone: plate of ilium, ischium and pubis, thickened crest, socket around the centre of
/// the femoral head and obturator foramen. Fails when a landmark is missing.
Result<body::Mesh> hipBoneMesh(const Measured& bone, const Measurements& measurements);

} // namespace myoatlas::builder
