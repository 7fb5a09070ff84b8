#pragma once

#include "scene/density.h"
#include "scene/zone_palette.h"

#include <array>
#include <cstddef>
#include <glm/vec3.hpp>

namespace myoatlas::renderer {

/// The felt pen in which a person paints where it hurts: darker than any skin and unlike the reds.
inline constexpr glm::vec3 kDrawingHue{0.13f, 0.17f, 0.47f};

/// The hue of the `index`th of the points that are shown together, sRGB.
constexpr glm::vec3 zoneHue(std::size_t index,
                            scene::ZonePalette palette = scene::ZonePalette::textbook) {
    const scene::ZoneHues hues = scene::zoneHues(palette);
    return hues[index % hues.size()];
}

/// Of the bands of `scene::kDensityBands`, the least first; sRGB.
extern const std::array<glm::vec3, scene::kDensityBands.size()> kDensityHues;

} // namespace myoatlas::renderer
