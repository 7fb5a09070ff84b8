#pragma once

#include "base/result.h"
#include "renderer/image.h"
#include "scene/scene.h"

namespace myoatlas::renderer {

/// The arcs of a scene to key and satellite points with their names, drawn over a finished picture
/// of it. Does nothing when `Scene::showRelated` is off. Fails, naming the package, when the font
/// is not installed.
Result<void> drawRelated(Image& picture, const scene::Scene& scene, bool isDark);

} // namespace myoatlas::renderer
