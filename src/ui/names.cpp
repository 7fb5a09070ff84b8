#include "ui/names.h"

#include <cctype>

namespace myoatlas::ui {

std::string sideText(Side side) {
    return side == Side::midline ? std::string() : std::string(name(side)) + " side";
}

std::string capitalised(std::string text) {
    if (!text.empty())
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

} // namespace myoatlas::ui
