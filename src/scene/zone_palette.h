#pragma once

#include <array>
#include <cstddef>
#include <glm/vec3.hpp>
#include <optional>
#include <string_view>

namespace myoatlas::scene {

/// The hues in which points that are shown together are told apart. `redGreenSafe` is for people
/// who confuse red and green (protanopia, deuteranopia), `blueYellowSafe` for those who confuse
/// blue and yellow (tritanopia).
enum class ZonePalette { textbook, redGreenSafe, blueYellowSafe };
inline constexpr std::array kZonePalettes{ZonePalette::textbook, ZonePalette::redGreenSafe,
                                          ZonePalette::blueYellowSafe};

/// "textbook", "red_green_safe", "blue_yellow_safe": the words of files and command line.
std::string_view name(ZonePalette palette);
/// "Safe for red-green colour blindness": for people.
std::string_view title(ZonePalette palette);
std::optional<ZonePalette> zonePaletteFromName(std::string_view text);

using ZoneHues = std::array<glm::vec3, 8>;

/// sRGB. In the textbooks' order neighbours differ in lightness as well as in hue and the first is
/// the textbooks' red. The safe ones were searched for: any two of the eight are at least 35 apart
/// (CIE 1976 colour difference) as the people meant see them, by the model of Machado, Oliveira and
/// Fernandes (2009), and any one 25 from the skin; the first ones are farthest apart.
constexpr ZoneHues zoneHues(ZonePalette palette) {
    switch (palette) {
    case ZonePalette::redGreenSafe:
        return {{{0.05f, 0.10f, 0.90f},
                 {0.92f, 0.80f, 0.05f},
                 {0.20f, 0.15f, 0.02f},
                 {0.95f, 0.75f, 0.90f},
                 {0.72f, 0.50f, 0.98f},
                 {0.62f, 0.43f, 0.12f},
                 {0.02f, 0.10f, 0.50f},
                 {0.00f, 0.22f, 0.30f}}};
    case ZonePalette::blueYellowSafe:
        return {{{0.86f, 0.10f, 0.05f},
                 {0.30f, 0.88f, 0.50f},
                 {0.40f, 0.20f, 0.40f},
                 {0.10f, 0.45f, 0.00f},
                 {0.50f, 0.05f, 0.00f},
                 {0.90f, 0.40f, 0.70f},
                 {0.45f, 0.10f, 1.00f},
                 {0.65f, 0.80f, 0.00f}}};
    case ZonePalette::textbook:
        break;
    }
    return {{{0.784f, 0.075f, 0.141f},
             {0.071f, 0.412f, 0.729f},
             {0.918f, 0.639f, 0.000f},
             {0.353f, 0.169f, 0.498f},
             {0.000f, 0.576f, 0.482f},
             {0.890f, 0.420f, 0.663f},
             {0.345f, 0.227f, 0.129f},
             {0.373f, 0.710f, 0.851f}}};
}

} // namespace myoatlas::scene
