#include "ui/search_panel.h"

#include "ui/choose.h"
#include "ui/icons.h"
#include "ui/keyboard_focus.h"
#include "ui/names.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <cctype>
#include <imgui_stdlib.h>
#include <sstream>

namespace myoatlas::ui {

namespace {

using content::MatchKind;

constexpr std::size_t kMostMatches = 40;

/// What was typed without the words that only name a side.
struct SidedWords {
    std::string rest;
    std::optional<Side> side;
};

SidedWords sidedWords(const std::string& text) {
    SidedWords result;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        std::string lower = word;
        std::ranges::transform(lower, lower.begin(),
                               [](unsigned char c) { return std::tolower(c); });
        if (lower == "left" || lower == "right")
            result.side = lower == "left" ? Side::left : Side::right;
        else
            result.rest += (result.rest.empty() ? "" : " ") + word;
    }
    if (result.rest.empty()) return {text, std::nullopt}; // nothing else was said
    return result;
}

/// On which side of the body choosing it leads, looked up on `side`; midline: on neither, or it is
/// no place.
Side sideOf(const Context& context, const content::Match& match, Side side) {
    if (match.kind == MatchKind::area) {
        const content::Area* area = context.content().area(match.id);
        return area != nullptr && area->isPaired ? side : Side::midline;
    }
    if (match.kind == MatchKind::point)
        return context.scene.atlas->findPoint(joinSide(match.id, side)) ? side : Side::midline;
    if (match.kind != MatchKind::muscle) return Side::midline;
    const content::Muscle* muscle = context.content().muscle(match.id);
    const bool isPaired =
        muscle != nullptr && std::ranges::any_of(muscle->structures, [&](const std::string& id) {
            return context.body().find(joinSide(id, side)).has_value();
        });
    return isPaired ? side : Side::midline;
}

void update(const Context& context, SearchState& state, Side& side) {
    if (state.text == state.matchedText) return;
    const SidedWords words = sidedWords(state.text);
    if (words.side) side = *words.side;
    state.matches = content::find(context.content(), words.rest, std::nullopt, kMostMatches);
    state.matchedText = state.text;
    state.row = 0;
}

/// "Area · right side", with what was met: the side that choosing it leads to.
std::string detailOf(const Context& context, const content::Match& match, Side side) {
    std::string detail = capitalised(std::string(content::name(match.kind)));
    if (const std::string where = sideText(sideOf(context, match, side)); !where.empty())
        detail += " · " + where;
    return match.because.empty() ? detail : detail + " · " + match.because;
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
    const bool hasText = !state.text.empty();
    ImGui::SetNextItemWidth(hasText ? -ImGui::GetFrameHeight() - style.px(2) : -1.0f);
    const bool isEntered = ImGui::InputTextWithHint(
        "##search", "Muscle, place, symptom", &state.text,
        ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll |
            ImGuiInputTextFlags_CallbackHistory,
        onArrowKeys, &state);
    ImGui::PopStyleVar();
    const float icon = style.px(17);
    drawIcon(*ImGui::GetWindowDrawList(), Icon::search,
             {corner.x + style.px(10), corner.y + 0.5f * (height - icon)}, icon,
             pack(style.colours.muted));
    if (hasText) {
        ImGui::SameLine(0, style.px(2));
        if (iconButton(style, Icon::close, "End the search, back to the tree  (Esc)"))
            state.text.clear();
    }
    return isEntered;
}

bool row(const Context& context, const content::Match& match, Side side, int index, bool isChosen) {
    const Style& style = context.style;
    const std::string detail = detailOf(context, match, side);
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

void searchPanel(const Context& context, SearchState& state, Side& side, Requests& requests) {
    const int before = state.row;
    const bool isEntered = field(context, state);
    update(context, state, side);
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
        if (row(context, state.matches[static_cast<std::size_t>(i)], side, i, i == state.row)) {
            state.row = i;
            open(context, state.matches[static_cast<std::size_t>(i)], side, requests);
        }
        if (i == state.row && state.row != before) ImGui::SetScrollHereY(0.5f);
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

} // namespace myoatlas::ui
