#pragma once

#include "builder/skull.h"

#include <optional>

namespace myoatlas::builder {

/// Maxilla, zygomatic bone, mandible, hyoid and ethmoid modelled on the landmarks; nothing for
/// other bones.
std::optional<Distance> faceBone(const Measured& bone, const SkullPoints& points);

} // namespace myoatlas::builder
