#include "ui/context_strip.h"

namespace myoatlas::ui {

void contextStrip(const Context& context) {
    const Style& style = context.style;
    ImGui::PushFont(style.fonts.small);
    ImGui::TextUnformatted(context.content().disclaimer.brief.c_str());
    const char* hints =
        context.isPainting
            ? "Drag paints  ·  Right drag turns  ·  [ ] brush size  ·  Ctrl+Z undoes  ·  Esc done"
        : context.scene.selectedStructure
            ? "Esc clears  ·  H hides  ·  F frames  ·  Z heat or dots  ·  ? all keys"
            : "Drag turns  ·  Wheel zooms  ·  Click selects  ·  / searches  ·  ? all keys";
    const float width = ImGui::CalcTextSize(hints).x;
    const float start = ImGui::GetContentRegionMax().x - width;
    ImGui::SameLine();
    if (start > ImGui::GetCursorPosX() + style.px(20)) {
        ImGui::SetCursorPosX(start);
        ImGui::TextDisabled("%s", hints);
    } else {
        ImGui::NewLine();
    }
    ImGui::PopFont();
}

} // namespace myoatlas::ui
