#pragma once

#include "scene/causes.h"

namespace myoatlas::scene {

/// Deep areas that lie close under what was drawn on the skin and are not drawn themselves, the
/// nearest first, three at most: who paints an eyelid may mean the eye. `skin` are the skin's
/// vertices, body space. Indices into `AreaMap::areas`.
std::vector<std::size_t> deepAreasUnder(const AreaMap& map, std::span<const glm::vec3> skin,
                                        const Drawing& drawing);

} // namespace myoatlas::scene
