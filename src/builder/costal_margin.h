#pragma once

#include "base/result.h"
#include "base/side.h"
#include "body/mesh.h"
#include "builder/measurements.h"

#include <array>

namespace myoatlas::builder {

/// The eighth, ninth and tenth costal cartilage of `side`, which were not measured: each leaves the
/// front of its rib and joins the lower border of the cartilage above it. Fails when a rib or the
/// seventh cartilage is missing.
Result<std::array<body::Mesh, 3>> costalMargin(const Measurements& measurements, Side side);

} // namespace myoatlas::builder
