#include "ui/session_buttons.h"

#include <imgui.h>

namespace myoatlas::ui {

namespace {

float wideWidth(const Style& style, const char* label) {
    return ImGui::CalcTextSize(label).x + style.px(36);
}

} // namespace

bool isBeside(const Style& style, const char* label, const char* other) {
    return wideWidth(style, label) + ImGui::GetStyle().ItemSpacing.x + wideWidth(style, other) <=
           ImGui::GetContentRegionMax().x - ImGui::GetCursorStartPos().x;
}

float buttonRoom(const Style& style, const char* label, const char* other) {
    const float row = ImGui::GetFrameHeight() + style.px(24);
    return isBeside(style, label, other) ? row : 2.0f * row - style.px(10);
}

float closeRoom(const Style& style) { return ImGui::GetFrameHeight() + style.px(6); }

bool wideButton(const Style& style, const char* label, bool isMain) {
    ImGui::PushStyleColor(ImGuiCol_Button, isMain ? style.colours.accent : style.colours.raised);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered,
                          isMain ? faded(style.colours.accent, 0.85f) : style.colours.hovered);
    ImGui::PushStyleColor(ImGuiCol_Text, isMain ? style.colours.onAccent : style.colours.text);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(style.px(18), style.px(10)));
    const bool isClicked = ImGui::Button(label);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(3);
    return isClicked;
}

} // namespace myoatlas::ui
