#pragma once

#include "scene/scene.h"

#include <string>
#include <vector>

namespace myoatlas::bench {

/// A picture that is always the same on the same body.
struct FixedScene {
    std::string name;
    scene::Scene scene;
};

/// Muscles; skin over muscles; a selected point with its zone; four points, ghosted; labels and
/// markers. Those with points are left out on a body that carries none.
std::vector<FixedScene> fixedScenes(std::shared_ptr<const scene::Atlas> atlas, float aspect);

/// The same scene after the camera went on around the body.
scene::Scene turned(scene::Scene scene, float radians);

} // namespace myoatlas::bench
