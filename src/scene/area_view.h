#pragma once

#include "scene/scene.h"

#include <span>

namespace myoatlas::scene {

/// A camera that shows areas (indices into `AreaMap::areas`) from where they face, with what lies
/// around them. For deep areas the scene's direction is kept.
Camera areaView(const Scene& scene, std::span<const std::size_t> areas, float aspect);

} // namespace myoatlas::scene
