#include "ui/pressure_scale.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

namespace myoatlas::ui {

void pressureScale(const Style& style, const Box& box, double from, double to) {
    constexpr int kSteps = 11;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float width = box.size.x / kSteps;
    // Lower boxes leave room for the words below them.
    const float height = 0.55f * box.size.y;
    for (int value = 0; value < kSteps; ++value) {
        const bool isAim = value >= std::floor(from) && value <= std::ceil(to);
        const bool isTooMuch = value > std::ceil(to);
        const Box cell{{box.corner.x + static_cast<float>(value) * width, box.corner.y},
                       {width - style.px(3), height}};
        const ImVec4 paper = isAim       ? style.colours.good
                             : isTooMuch ? style.colours.dangerSoft
                                         : style.colours.raised;
        const ImVec4 ink = isAim       ? style.colours.panel
                           : isTooMuch ? style.colours.danger
                                       : style.colours.text;
        list.AddRectFilled(cell.corner, {cell.right(), cell.bottom()}, pack(paper), style.px(5));
        const Box inner{{cell.corner.x + 0.15f * cell.size.x, cell.corner.y + 0.1f * height},
                        {0.7f * cell.size.x, 0.8f * height}};
        bigNumber(style.fonts.huge, inner, std::to_string(value), pack(ink));
    }
    char words[96];
    std::snprintf(words, sizeof words, "Pressure %g to %g of 10. Above %g: press less, or stop.",
                  from, to, to);
    bigText(style.fonts.huge,
            {{box.corner.x, box.corner.y + height}, {box.size.x, box.size.y - height}}, words,
            0.9f * (box.size.y - height), pack(style.colours.text));
}

void timerRing(const Style& style, const Box& box, double left, double total, double fullness,
               ImU32 colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = 0.5f * std::min(box.size.x, box.size.y);
    const ImVec2 centre{box.corner.x + 0.5f * box.size.x, box.corner.y + 0.5f * box.size.y};
    const float thick = std::max(0.07f * radius, 4.0f);
    const float ring = radius - 0.5f * thick;
    constexpr float kTop = -1.5707963f, kTurn = 6.2831853f;
    if (fullness >= 0.0) {
        const float inner = 0.55f + 0.37f * static_cast<float>(fullness);
        list.AddCircleFilled(centre, inner * (ring - thick), pack(style.colours.accentSoft), 96);
    }
    list.AddCircle(centre, ring, pack(style.colours.border), 96, thick);
    const float share = total > 0.0 ? static_cast<float>(left / total) : 0.0f;
    if (share > 0.0f) {
        list.PathArcTo(centre, ring, kTop, kTop + share * kTurn, 96);
        list.PathStroke(colour, 0, thick);
    }
    const float side = 1.15f * ring;
    bigNumber(style.fonts.digits, {{centre.x - 0.5f * side, centre.y - 0.5f * side}, {side, side}},
              std::to_string(static_cast<int>(std::ceil(left))), pack(style.colours.text));
}

} // namespace myoatlas::ui
