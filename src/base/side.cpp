#include "base/side.h"

namespace myoatlas {

SidedId splitSide(std::string_view text) {
    const std::size_t dot = text.rfind('.');
    if (dot != std::string_view::npos) {
        const std::string_view end = text.substr(dot + 1);
        if (end == "left" || end == "right")
            return {std::string(text.substr(0, dot)), *sideFromName(end)};
    }
    return {std::string(text), Side::midline};
}

std::string joinSide(std::string_view id, Side side) {
    std::string joined(id);
    if (side != Side::midline) joined.append(".").append(name(side));
    return joined;
}

} // namespace myoatlas
