#include "ui/main_window.h"

namespace myoatlas::ui {
bool stepBack(MainWindowState&) { return false; }
void focusSearch(MainWindowState&) {}
void toggleHelp(MainWindowState&) {}
void toggleSettings(MainWindowState&) {}

PictureArea mainWindow(const Context& context, ImTextureID picture, MainWindowState& state,
                       Requests&) {
    state.scale = context.style.scale;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    PictureArea area{{0, 0}, {size.x, size.y}, false};
    ImGui::SetNextWindowPos(area.origin);
    ImGui::SetNextWindowSize(area.size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::Begin("picture", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::Image(picture, area.size, {0, 1}, {1, 0});
    area.isHovered = ImGui::IsItemHovered();
    ImGui::SetCursorPos({20, size.y - 40});
    ImGui::TextUnformatted(context.content().disclaimer.brief.c_str());
    ImGui::End();
    ImGui::PopStyleVar();
    return area;
}

} // namespace myoatlas::ui
