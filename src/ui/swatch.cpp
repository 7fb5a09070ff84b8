#include "ui/swatch.h"

#include "ui/icons.h"

namespace myoatlas::ui {

namespace {

void strokes(ImDrawList& list, ImVec2 from, ImVec2 to, float pitch, float width, ImU32 ink,
             bool risesRight) {
    const float height = to.y - from.y;
    for (float x = from.x - height; x < to.x; x += pitch)
        list.AddLine({x, risesRight ? to.y : from.y}, {x + height, risesRight ? from.y : to.y}, ink,
                     width);
}

} // namespace

void swatch(const Style& style, glm::vec3 hue, Hatch hatch) {
    const float side = ImGui::GetTextLineHeight();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 from{corner.x, corner.y + 0.1f * side};
    const ImVec2 to{from.x + 1.7f * side, from.y + 0.8f * side};
    const ImVec4 colour{hue.r, hue.g, hue.b, 1.0f};
    const ImVec4 white{1, 1, 1, 1};
    const bool isWash = hatch == Hatch::forth || hatch == Hatch::back;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(from, to, pack(isWash ? white : colour));
    if (isWash) list.AddRectFilled(from, to, pack(faded(colour, 0.28f)));
    list.PushClipRect(from, to, true);
    const float pitch = style.px(6), width = style.px(1.8f);
    if (hatch == Hatch::forth || hatch == Hatch::back)
        strokes(list, from, to, pitch, width, pack(colour), hatch == Hatch::forth);
    if (hatch == Hatch::pale || hatch == Hatch::crossed)
        strokes(list, from, to, pitch, 0.8f * width, pack(faded(white, 0.75f)), true);
    if (hatch == Hatch::crossed)
        strokes(list, from, to, pitch, 0.8f * width, pack(faded(white, 0.75f)), false);
    list.PopClipRect();
    list.AddRect(from, to, pack(faded(style.colours.text, 0.45f)));
    ImGui::Dummy({to.x - from.x, side});
    ImGui::SameLine(0, style.px(6));
}

bool legendTitle(const Style& style, const char* text, float room, const char* closeTip) {
    const float gap = style.px(4);
    ImGui::PushFont(style.fonts.strong);
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + room - gap - ImGui::GetFrameHeight());
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(text);
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    ImGui::SameLine(0, gap);
    return iconButton(style, Icon::close, closeTip);
}

} // namespace myoatlas::ui
