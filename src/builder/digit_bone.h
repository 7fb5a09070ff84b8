#pragma once

#include "body/mesh.h"
#include "builder/measurements.h"

#include <optional>

namespace myoatlas::builder {

/// Metacarpals, metatarsals and phalanges: the measured sections across the straight axis as body,
/// with the features of their kind: condyles, pulley, joint hollows, pits of the collateral
/// ligaments, tuft. Nothing for other bones and for those without sections.
std::optional<body::Mesh> digitBoneMesh(const Measured& bone);

} // namespace myoatlas::builder
