#include "scene/zone_palette.h"

namespace myoatlas::scene {

std::string_view name(ZonePalette palette) {
    switch (palette) {
    case ZonePalette::redGreenSafe:
        return "red_green_safe";
    case ZonePalette::blueYellowSafe:
        return "blue_yellow_safe";
    case ZonePalette::textbook:
        break;
    }
    return "textbook";
}

std::string_view title(ZonePalette palette) {
    switch (palette) {
    case ZonePalette::redGreenSafe:
        return "Safe for red-green colour blindness";
    case ZonePalette::blueYellowSafe:
        return "Safe for blue-yellow colour blindness";
    case ZonePalette::textbook:
        break;
    }
    return "As in textbooks";
}

std::optional<ZonePalette> zonePaletteFromName(std::string_view text) {
    for (const ZonePalette palette : kZonePalettes)
        if (text == name(palette)) return palette;
    return std::nullopt;
}

} // namespace myoatlas::scene
