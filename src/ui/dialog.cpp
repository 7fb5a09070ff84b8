#include "ui/dialog.h"

#include "ui/icons.h"
#include "ui/text_blocks.h"

#include <algorithm>

namespace myoatlas::ui {

void beginDialog(const Style& style, const char* name, ImVec2 size, bool& isOpen) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    // The disclaimer in the strip at the bottom stays in sight.
    const float height = screen.y - style.px(32), margin = style.px(6);
    size = {std::min(style.px(size.x), 0.92f * screen.x),
            std::min({style.px(size.y), 0.88f * screen.y, height - 2.0f * margin})};
    const float middle = std::min(0.5f * screen.y, height - margin - 0.5f * size.y);
    ImGui::SetNextWindowPos({0.5f * screen.x, middle}, ImGuiCond_Always, {0.5f, 0.5f});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(style.px(24), style.px(20)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0f);
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoCollapse);
    ImGui::PopStyleVar(2);
    const float top = ImGui::GetCursorPosY();
    title(style, name, ImGui::GetFrameHeight() + style.px(6));
    ImGui::SameLine(ImGui::GetContentRegionMax().x - ImGui::GetFrameHeight());
    ImGui::SetCursorPosY(top);
    if (iconButton(style, Icon::close, "Close (Esc)")) isOpen = false;
    gap(style, 4);
}

} // namespace myoatlas::ui
