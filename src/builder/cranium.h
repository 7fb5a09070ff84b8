#pragma once

#include "builder/skull.h"

#include <optional>

namespace myoatlas::builder {

/// Frontal, parietal, occipital, temporal and sphenoid bone as parts of one shell between the
/// measured outer radii and the base, divided along the sutures through the landmarks; nothing for
/// other bones. `shell` must outlive the result.
std::optional<Distance> craniumBone(const Measured& bone, const SkullPoints& points,
                                    const SkullShell& shell);

} // namespace myoatlas::builder
