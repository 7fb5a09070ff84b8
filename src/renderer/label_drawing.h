#pragma once

#include "base/result.h"
#include "renderer/image.h"
#include "scene/labels.h"
#include "scene/zone_palette.h"

namespace myoatlas::renderer {

/// The names of a scene with their lines, drawn over a finished picture of it. Their size follows
/// the picture's height; `nominalHeight` is the `SceneView::height` it was drawn with. Does nothing
/// when `Scene::showLabels` is off. Fails, naming the package, when the font is not installed.
Result<void> drawLabels(Image& picture, const scene::Scene& scene, const scene::Picker& picker,
                        bool isDark, scene::ZonePalette palette = scene::ZonePalette::textbook,
                        float nominalHeight = 900.0f);

} // namespace myoatlas::renderer
