#include "ui/search_panel.h"

#include "ui/choose.h"
#include "ui/icons.h"
#include "ui/keyboard_focus.h"
#include "ui/names.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <imgui_stdlib.h>

namespace myoatlas::ui {

namespace {

using content::MatchKind;

constexpr std::size_t kMostMatches = 40;

void update(const Context& context, SearchState& state) {
    if (state.text == state.matchedText) return;
    state.matches = content::find(context.content(), state.text, std::nullopt, kMostMatches);
    state.matchedText = state.text;
    state.row = 0;
}

void open(const Context& context, const content::Match& match, Side side, Requests& requests) {
    switch (match.kind) {
    case MatchKind::muscle:
        if (const content::Muscle* muscle = context.content().muscle(match.id))
            chooseMuscle(context, *muscle, side, requests);
        break;
    case MatchKind::point:
        choosePoint(context, match.id, side, requests);
        break;
    case MatchKind::area:
        chooseArea(context, match.id, side, requests);
        break;
    case MatchKind::technique:
        requests.topic = Topic{Topic::Kind::technique, match.id};
        break;
    case MatchKind::tool:
        requests.topic = Topic{Topic::Kind::tool, match.id};
        break;
    }
}

/// Moves the chosen row with the arrow keys while the field has the keyboard.
int onArrowKeys(ImGuiInputTextCallbackData* data) {
    SearchState& state = *static_cast<SearchState*>(data->UserData);
    const int last = static_cast<int>(state.matches.size()) - 1;
    if (data->EventKey == ImGuiKey_DownArrow)
        state.row = std::min(state.row + 1, std::max(last, 0));
    if (data->EventKey == ImGuiKey_UpArrow) state.row = std::max(state.row - 1, 0);
    return 0;
}

/// True when Enter was pressed.
bool field(const Context& context, SearchState& state) {
    const Style& style = context.style;
    const float height = ImGui::GetFrameHeight() + style.px(4);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    if (state.wantsFocus) ImGui::SetKeyboardFocusHere();
    state.wantsFocus = false;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(style.px(34), style.px(8)));
    ImGui::SetNextItemWidth(-1);
    const bool isEntered = ImGui::InputTextWithHint(
        "##search", "Muscle, place, symptom", &state.text,
        ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackHistory, onArrowKeys,
        &state);
    ImGui::PopStyleVar();
    const float icon = style.px(17);
    drawIcon(*ImGui::GetWindowDrawList(), Icon::search,
             {corner.x + style.px(10), corner.y + 0.5f * (height - icon)}, icon,
             pack(style.colours.muted));
    return isEntered;
}

bool row(const Context& context, const content::Match& match, int index, bool isChosen) {
    const Style& style = context.style;
    const std::string kind = capitalised(std::string(content::name(match.kind)));
    const std::string detail = match.because.empty() ? kind : kind + " · " + match.because;
    const float inset = style.px(9), width = ImGui::GetContentRegionAvail().x;
    const float wrap = width - 2 * inset;
    const ImVec2 nameSize = ImGui::CalcTextSize(match.name.c_str(), nullptr, false, wrap);
    const float small = style.fonts.small->FontSize;
    const ImVec2 detailSize = style.fonts.small->CalcTextSizeA(small, wrap, wrap, detail.c_str());
    ImGui::PushID(index);
    const bool isPressed =
        ImGui::InvisibleButton("match", {width, nameSize.y + detailSize.y + style.px(10)});
    ImGui::PopID();
    const ImVec2 corner = ImGui::GetItemRectMin();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (isChosen || ImGui::IsItemHovered())
        list.AddRectFilled(corner, ImGui::GetItemRectMax(),
                           pack(isChosen ? style.colours.accentSoft : style.colours.hovered),
                           style.px(6));
    list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), {corner.x + inset, corner.y + style.px(4)},
                 pack(style.colours.text), match.name.c_str(), nullptr, wrap);
    list.AddText(style.fonts.small, small, {corner.x + inset, corner.y + style.px(5) + nameSize.y},
                 pack(style.colours.muted), detail.c_str(), nullptr, wrap);
    return isPressed;
}

} // namespace

void searchPanel(const Context& context, SearchState& state, Side side, Requests& requests) {
    const int before = state.row;
    const bool isEntered = field(context, state);
    update(context, state);
    const int count = static_cast<int>(state.matches.size());
    if (isEntered && state.row < count) {
        open(context, state.matches[static_cast<std::size_t>(state.row)], side, requests);
        state.wantsFocus = false;
    }
    if (!isSearching(state)) return;

    gap(context.style, 2);
    beginPart("matches");
    if (count == 0)
        mutedText(context.style, "Nothing is called that. Try the name of a muscle, a part of the "
                                 "body, or say what hurts.");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, context.style.px(2)));
    for (int i = 0; i < count; ++i) {
        if (row(context, state.matches[static_cast<std::size_t>(i)], i, i == state.row)) {
            state.row = i;
            open(context, state.matches[static_cast<std::size_t>(i)], side, requests);
        }
        if (i == state.row && state.row != before) ImGui::SetScrollHereY(0.5f);
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

} // namespace myoatlas::ui
