#pragma once

#include "scene/scene.h"

namespace myoatlas::ui {

/// The two ways to look at a point: pain is often felt far from the muscle it comes from.
enum class PointView { zone, muscle };

/// The view of the selected point that the camera shows less of now. Nothing when no point is
/// selected, or when its zone and its muscle are seen from much the same direction.
std::optional<PointView> otherPointView(const scene::Scene& scene);

/// The selected point seen that way.
scene::Camera cameraFor(PointView view, const scene::Scene& scene, float aspect);

/// "Show the zone"
const char* title(PointView view);

} // namespace myoatlas::ui
