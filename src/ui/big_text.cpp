#include "ui/big_text.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace myoatlas::ui {

namespace {

ImVec2 sizeOf(const ImFont* font, float size, std::string_view text, float width) {
    return font->CalcTextSizeA(size, FLT_MAX, width, text.data(), text.data() + text.size());
}

/// ImGui breaks within a word that is wider than the line; such a size is too large.
bool breaksWords(const ImFont* font, float size, std::string_view text, float width) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        if (sizeOf(font, size, text.substr(0, end), 0.0f).x > width) return true;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

} // namespace

float bigText(const ImFont* font, const Box& box, std::string_view text, float largest,
              ImU32 colour) {
    constexpr float kSmallest = 10.0f, kStep = 0.94f;
    float size = largest;
    while (size > kSmallest && (sizeOf(font, size, text, box.size.x).y > box.size.y ||
                                breaksWords(font, size, text, box.size.x)))
        size *= kStep;
    size = std::floor(size);
    const float height = sizeOf(font, size, text, box.size.x).y;
    const ImVec2 at{box.corner.x, std::round(box.corner.y + 0.5f * (box.size.y - height))};
    ImGui::GetWindowDrawList()->AddText(font, size, at, colour, text.data(),
                                        text.data() + text.size(), box.size.x);
    return size;
}

void bigNumber(const ImFont* font, const Box& box, std::string_view text, ImU32 colour) {
    const ImVec2 unit = sizeOf(font, 1.0f, text, 0.0f);
    const float size = std::floor(std::min(box.size.x / std::max(unit.x, 0.1f), box.size.y));
    const ImVec2 used = sizeOf(font, size, text, 0.0f);
    const ImVec2 at{std::round(box.corner.x + 0.5f * (box.size.x - used.x)),
                    std::round(box.corner.y + 0.5f * (box.size.y - used.y))};
    ImGui::GetWindowDrawList()->AddText(font, size, at, colour, text.data(),
                                        text.data() + text.size());
}

} // namespace myoatlas::ui
