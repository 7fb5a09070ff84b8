#pragma once

#include "scene/scene.h"

#include <string>

namespace myoatlas::scene {

/// "Infraspinatus (right)": the muscle's name in the content, else the structure's own.
std::string structureName(const Scene& scene, std::size_t structure);

/// "Infraspinatus 2 (right)"
std::string pointName(const Scene& scene, std::size_t point);

/// "2", of "infraspinatus.2".
std::string pointNumber(const content::TriggerPoint& point);

} // namespace myoatlas::scene
