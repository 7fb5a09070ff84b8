#pragma once

#include "scene/scene.h"

namespace myoatlas::ui {

/// A body of two boxes (a muscle on each side) in a box of skin, and content with one muscle, one
/// point and all that they refer to: enough for every panel, made in no time.
std::shared_ptr<const scene::Atlas> smallAtlas();
/// The same with a point that refers nowhere.
std::shared_ptr<const scene::Atlas> smallAtlasWithoutZones();

} // namespace myoatlas::ui
