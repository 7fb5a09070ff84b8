#pragma once

#include "base/result.h"
#include "body/mesh.h"
#include "builder/measurements.h"

namespace myoatlas::builder {

/// The disc between both pubic bones, which it joins. Fails without hip bones or landmarks.
Result<body::Mesh> pubicDiscMesh(const Measurements& measurements);

/// A meniscus of the knee on `side`: a crescent on the plateau of the tibia, hollowed by the
/// condyle of the femur above it and open towards the middle of the joint; the medial one wider.
Result<body::Mesh> meniscusMesh(const Measurements& measurements, Side side, bool isMedial);

} // namespace myoatlas::builder
