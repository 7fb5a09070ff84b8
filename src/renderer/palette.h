#pragma once

#include <array>
#include <cstddef>
#include <glm/vec3.hpp>

namespace myoatlas::renderer {

/// Hues for referral patterns shown together, sRGB. Neighbours differ in lightness as well as in
/// hue, so that they stay apart for red-green and blue-yellow colour blindness; the first is the
/// textbooks' red.
inline constexpr std::array<glm::vec3, 8> kZoneHues{{
    {0.784f, 0.075f, 0.141f},
    {0.071f, 0.412f, 0.729f},
    {0.918f, 0.639f, 0.000f},
    {0.353f, 0.169f, 0.498f},
    {0.000f, 0.576f, 0.482f},
    {0.890f, 0.420f, 0.663f},
    {0.345f, 0.227f, 0.129f},
    {0.373f, 0.710f, 0.851f},
}};

/// The felt pen in which a person paints where it hurts: darker than any skin and unlike the reds.
inline constexpr glm::vec3 kDrawingHue{0.13f, 0.17f, 0.47f};

constexpr glm::vec3 zoneHue(std::size_t index) { return kZoneHues[index % kZoneHues.size()]; }

} // namespace myoatlas::renderer
