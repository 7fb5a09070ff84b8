#pragma once

#include "body/mesh.h"
#include "builder/measurements.h"

namespace myoatlas::builder {

/// The diaphragm as a shell: its measured upper heights as the roof, walls down to the measured
/// rim, a bay in front of the spine; 5 mm thick, as its volume by its surface. Texture y runs from
/// the rim (origin) to the central tendon.
body::Mesh domeMesh(const Measured& muscle);

} // namespace myoatlas::builder
