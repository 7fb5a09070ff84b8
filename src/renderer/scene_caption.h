#pragma once

#include "renderer/caption.h"
#include "scene/scene.h"
#include "scene/zone_palette.h"

namespace myoatlas::renderer {

/// The words under a picture of the scene. One point is named with its number, where it lies and
/// where it may refer pain; of several the names stand beside their hues. Without points it is the
/// selected structure that is named.
Caption captionOf(const scene::Scene& scene, bool isDark,
                  scene::ZonePalette palette = scene::ZonePalette::textbook);

} // namespace myoatlas::renderer
