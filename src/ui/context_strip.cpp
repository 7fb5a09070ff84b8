#include "ui/context_strip.h"

#include "ui/session_player.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::ui {

namespace {

/// "  ·  H hides", with the first of the keys; nothing for a command without one.
std::string hint(const Context& context, Command command, const char* effect) {
    const std::string keys = context.keysOf(command);
    return keys.empty() ? "" : "  ·  " + keys.substr(0, keys.find(' ')) + " " + effect;
}

std::string hintsFor(const Context& context) {
    if (context.isPainting)
        return "Drag paints  ·  Right drag turns" +
               hint(context, Command::smallerBrush, "smaller brush") +
               hint(context, Command::undo, "undoes") + "  ·  Esc done";
    if (context.care != nullptr && context.care->session != nullptr) return sessionHints(context);
    if (context.lesson != nullptr)
        return "Esc closes the lesson" + hint(context, Command::nextLessonStep, "next") +
               hint(context, Command::previousLessonStep, "back");
    const std::string end = hint(context, Command::toggleHelp, "all keys");
    if (context.scene.selectedStructure)
        return "Esc clears" + hint(context, Command::hideSelected, "hides") +
               hint(context, Command::frameSelection, "frames") +
               hint(context, Command::toggleZoneStyle, "heat or dots") + end;
    return "Drag turns  ·  Wheel zooms  ·  Click selects" +
           hint(context, Command::focusSearch, "searches") + end;
}

/// In smaller type where the window is narrow for it: it is never cut.
void disclaimer(const std::string& text) {
    const ImVec2 size = ImGui::CalcTextSize(text.c_str());
    const float share = std::min(ImGui::GetContentRegionAvail().x / size.x, 1.0f);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddText(
        ImGui::GetFont(), std::floor(share * ImGui::GetFontSize()),
        {corner.x, std::round(corner.y + 0.5f * (1.0f - share) * size.y)},
        ImGui::GetColorU32(ImGuiCol_Text), text.c_str());
    ImGui::Dummy({share * size.x, size.y});
}

} // namespace

void contextStrip(const Context& context) {
    const Style& style = context.style;
    ImGui::PushFont(style.fonts.small);
    disclaimer(context.content().disclaimer.brief);
    const std::string hints = hintsFor(context);
    const float width = ImGui::CalcTextSize(hints.c_str()).x;
    const float start = ImGui::GetContentRegionMax().x - width;
    ImGui::SameLine();
    if (start > ImGui::GetCursorPosX() + style.px(20)) {
        ImGui::SetCursorPosX(start);
        ImGui::TextDisabled("%s", hints.c_str());
    } else {
        ImGui::NewLine();
    }
    ImGui::PopFont();
}

} // namespace myoatlas::ui
