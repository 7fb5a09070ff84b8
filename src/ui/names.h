#pragma once

#include "scene/scene.h"

#include <string>

namespace myoatlas::ui {

/// "right side", "left side", or nothing for what lies in the middle.
std::string sideText(Side side);

/// "Infraspinatus (right)": the muscle's name in the content, else the structure's own.
std::string structureName(const scene::Scene& scene, std::size_t structure);

/// "Infraspinatus 2 (right)"
std::string pointName(const scene::Scene& scene, std::size_t point);

/// "2", of "infraspinatus.2".
std::string pointNumber(const content::TriggerPoint& point);

/// The text with its first letter in upper case.
std::string capitalised(std::string text);

} // namespace myoatlas::ui
