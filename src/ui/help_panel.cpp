#include "ui/help_panel.h"

#include "base/text.h"
#include "ui/dialog.h"
#include "ui/keyboard_focus.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <array>
#include <cfloat>
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

/// Words and, beside or below them, keys.
class Rows {
public:
    /// Large type has no room for both in a line.
    explicit Rows(const Context& context) : context_(context) {
        float words = 0.0f, keys = 0.0f;
        ImFont* const font = context.style.fonts.small;
        const auto measure = [&](const char* what, const std::string& with) {
            words = std::max(words, ImGui::CalcTextSize(what).x);
            keys =
                std::max(keys, font->CalcTextSizeA(font->FontSize, FLT_MAX, 0.0f, with.c_str()).x);
        };
        for (const CommandInfo& info : commandTable())
            measure(info.title, context.keysOf(info.command));
        for (const MouseHabit& habit : mouseHabits()) measure(habit.effect, habit.gesture);
        isNarrow_ = words + keys + context.style.px(40) > ImGui::GetContentRegionAvail().x;
    }

    bool begin() const {
        if (!ImGui::BeginTable("keys", isNarrow_ ? 1 : 2, ImGuiTableFlags_SizingStretchProp))
            return false;
        ImGui::TableSetupColumn("what", ImGuiTableColumnFlags_WidthStretch);
        if (!isNarrow_) ImGui::TableSetupColumn("keys", ImGuiTableColumnFlags_WidthFixed);
        return true;
    }
    void head(const char* words) const {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        heading(context_.style, words);
    }
    void command(const CommandInfo& info, Requests& requests) const {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        const bool isChosen =
            isNarrow_ ? linkButton(context_.style, info.title, static_cast<int>(info.command))
                      : ImGui::Selectable(info.title, false, ImGuiSelectableFlags_SpanAllColumns);
        if (isChosen) requests.add(info.command);
        if (const std::string keys = context_.keysOf(info.command); !keys.empty())
            keysOf(keys.c_str());
    }
    void habit(const MouseHabit& habit) const {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        paragraph(habit.effect);
        keysOf(habit.gesture);
    }

private:
    void keysOf(const char* keys) const {
        ImGui::TableNextColumn();
        if (isNarrow_) ImGui::Indent(context_.style.px(8));
        keyCap(context_.style, keys);
        if (isNarrow_) ImGui::Unindent(context_.style.px(8));
    }

    const Context& context_;
    bool isNarrow_ = false;
};

void mouseRows(const Rows& rows, const std::string& filter) {
    bool isFirst = true;
    for (const MouseHabit& habit : mouseHabits()) {
        if (!isWanted(filter, habit.effect, habit.gesture)) continue;
        if (isFirst) rows.head("Mouse in the picture");
        isFirst = false;
        rows.habit(habit);
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
    const Rows rows(context);
    if (rows.begin()) {
        const char* group = nullptr;
        for (const CommandInfo& info : commandTable()) {
            if (!isWanted(state.filter, info.title, context.keysOf(info.command))) continue;
            if (group != info.group) rows.head(group = info.group);
            rows.command(info, requests);
        }
        mouseRows(rows, state.filter);
        ImGui::EndTable();
    }
    ImGui::EndChild();
    ImGui::End();
}

} // namespace myoatlas::ui
