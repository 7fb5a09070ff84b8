#pragma once

#include "builder/skull.h"

#include <optional>

namespace myoatlas::builder {

/// The thin bones of nose, orbit and palate (nasal, lacrimal, palatine bone, ethmoid) as plates on
/// the landmarks; nothing for other bones.
std::optional<Distance> deepFaceBone(const Measured& bone, const SkullPoints& points);

} // namespace myoatlas::builder
