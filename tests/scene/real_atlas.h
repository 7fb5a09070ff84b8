#pragma once

#include "scene/scene.h"

namespace myoatlas::scene {

/// The real content on the built body, loaded once for all cases of this program.
std::shared_ptr<const Atlas> realAtlas();

/// Index of a point that must exist.
std::size_t pointIndex(std::string_view id);

/// Index of an area that must exist ("temple.right").
std::size_t areaIndex(std::string_view id);

/// What a point shades, by area: the coverage of both kinds together, 0 when it is not shaded.
float coverageOf(std::string_view point, std::string_view area);

} // namespace myoatlas::scene
