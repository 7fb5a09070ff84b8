#include "ui/help_panel.h"

#include "base/text.h"
#include "ui/dialog.h"
#include "ui/keyboard_focus.h"
#include "ui/text_blocks.h"

#include <array>
#include <cmath>
#include <imgui_stdlib.h>

namespace myoatlas::ui {

namespace {

bool isWanted(const std::string& filter, std::string_view title, std::string_view keys) {
    const std::string key = searchKey(filter);
    return key.empty() || searchKey(title).find(key) != std::string::npos ||
           searchKey(keys).find(key) != std::string::npos;
}

void keyCap(const Style& style, const char* keys) {
    ImGui::PushFont(style.fonts.small);
    const ImVec2 size = ImGui::CalcTextSize(keys);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 end{corner.x + size.x + style.px(12), corner.y + size.y + style.px(4)};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(corner, end, pack(style.colours.raised), style.px(4));
    list.AddRect(corner, end, pack(style.colours.border), style.px(4));
    list.AddText({corner.x + style.px(6), corner.y + style.px(2)}, pack(style.colours.text), keys);
    ImGui::PopFont();
    ImGui::Dummy({end.x - corner.x, end.y - corner.y});
}

void commandRow(const Context& context, const CommandInfo& info, Requests& requests) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    if (ImGui::Selectable(info.title, false, ImGuiSelectableFlags_SpanAllColumns))
        requests.add(info.command);
    ImGui::TableNextColumn();
    if (const std::string keys = context.keysOf(info.command); !keys.empty())
        keyCap(context.style, keys.c_str());
}

void mouseRows(const Context& context, const std::string& filter) {
    bool isFirst = true;
    for (const MouseHabit& habit : mouseHabits()) {
        if (!isWanted(filter, habit.effect, habit.gesture)) continue;
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        if (isFirst) strong(context.style, "Mouse in the picture");
        isFirst = false;
        ImGui::TextUnformatted(habit.effect);
        ImGui::TableNextColumn();
        if (&habit == mouseHabits().data()) gap(context.style, 18);
        keyCap(context.style, habit.gesture);
    }
}

} // namespace

void helpPanel(const Context& context, HelpState& state, Requests& requests) {
    if (!state.isOpen) return;
    const Style& style = context.style;
    beginDialog(style, "All keys", {640, 620}, state.isOpen);
    if (state.wantsFocus) ImGui::SetKeyboardFocusHere();
    state.wantsFocus = false;
    ImGui::SetNextItemWidth(-1);
    ImGui::InputTextWithHint("##filter", "Search the keys", &state.filter);
    if (ImGui::Button("A tour in three steps")) requests.add(Command::startTour);
    gap(style, 2);
    beginPart("rows");
    if (ImGui::BeginTable("keys", 2, ImGuiTableFlags_SizingStretchProp)) {
        ImGui::TableSetupColumn("what", ImGuiTableColumnFlags_WidthStretch);
        ImGui::TableSetupColumn("keys", ImGuiTableColumnFlags_WidthFixed);
        const char* group = nullptr;
        for (const CommandInfo& info : commandTable()) {
            if (!isWanted(state.filter, info.title, context.keysOf(info.command))) continue;
            if (group != info.group) {
                group = info.group;
                ImGui::TableNextRow();
                ImGui::TableNextColumn();
                heading(style, group);
            }
            commandRow(context, info, requests);
        }
        mouseRows(context, state.filter);
        ImGui::EndTable();
    }
    ImGui::EndChild();
    ImGui::End();
}

} // namespace myoatlas::ui
