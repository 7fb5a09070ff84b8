#include "ui/text_blocks.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::ui {

namespace {

void wrapped(std::string_view text) {
    ImGui::PushTextWrapPos(0.0f);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopTextWrapPos();
}

void wrappedIn(ImFont* font, const ImVec4& colour, std::string_view text) {
    ImGui::PushFont(font);
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    wrapped(text);
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

struct ToneColours {
    ImVec4 ink, paper;
};

ToneColours coloursOf(const Colours& c, Tone tone) {
    switch (tone) {
    case Tone::danger:
        return {c.danger, c.dangerSoft};
    case Tone::warning:
        return {c.warning, c.warningSoft};
    case Tone::good:
        return {c.good, c.goodSoft};
    case Tone::plain:
        break;
    }
    return {c.muted, c.raised};
}

} // namespace

void title(const Style& style, std::string_view text, float kept) {
    ImGui::PushFont(style.fonts.title);
    ImGui::PushTextWrapPos(ImGui::GetContentRegionMax().x - kept);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
}

void heading(const Style& style, std::string_view text) {
    gap(style, 8);
    wrappedIn(style.fonts.heading, style.colours.text, text);
}

void paragraph(std::string_view text) { wrapped(text); }

void strong(const Style& style, std::string_view text) {
    wrappedIn(style.fonts.strong, style.colours.text, text);
}

void mutedText(const Style& style, std::string_view text) {
    wrappedIn(style.fonts.body, style.colours.muted, text);
}

void smallText(const Style& style, std::string_view text) {
    wrappedIn(style.fonts.small, style.colours.muted, text);
}

void bullet(const Style& style, std::string_view text) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float centre = at.y + 0.55f * ImGui::GetTextLineHeight();
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x + style.px(6), centre}, style.px(2.4f),
                                                pack(style.colours.accent));
    ImGui::Indent(style.px(16));
    wrapped(text);
    ImGui::Unindent(style.px(16));
}

void steps(const Style& style, std::span<const std::string> texts) {
    const float radius = style.px(11), indent = style.px(32);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const ImVec2 centre{at.x + radius, at.y + 0.5f * ImGui::GetTextLineHeight() + style.px(1)};
        const std::string number = std::to_string(i + 1);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddCircleFilled(centre, radius, pack(style.colours.accentSoft));
        ImGui::PushFont(style.fonts.small);
        const ImVec2 size = ImGui::CalcTextSize(number.c_str());
        list.AddText({std::round(centre.x - 0.5f * size.x), std::round(centre.y - 0.5f * size.y)},
                     pack(style.colours.accent), number.c_str());
        ImGui::PopFont();
        ImGui::Indent(indent);
        wrapped(texts[i]);
        ImGui::Unindent(indent);
    }
}

void fact(const Style& style, std::string_view label, std::string_view text) {
    if (text.empty()) return;
    smallText(style, label);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - style.px(5));
    wrapped(text);
    gap(style, 2);
}

void gap(const Style& style, float nominal) { ImGui::Dummy({0.0f, style.px(nominal)}); }

void callout(const Style& style, Tone tone, std::string_view label, std::string_view text) {
    const ToneColours colours = coloursOf(style.colours, tone);
    const float padding = style.px(10), bar = style.px(4);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(1);
    ImGui::SetCursorScreenPos({corner.x + padding + bar, corner.y + padding});
    ImGui::BeginGroup();
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + width - 2 * padding - bar);
    if (!label.empty()) {
        ImGui::PushFont(style.fonts.strong);
        ImGui::PushStyleColor(ImGuiCol_Text, colours.ink);
        ImGui::TextUnformatted(label.data(), label.data() + label.size());
        ImGui::PopStyleColor();
        ImGui::PopFont();
    }
    if (!text.empty()) ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopTextWrapPos();
    ImGui::EndGroup();
    const float bottom = ImGui::GetItemRectMax().y + padding;
    list.ChannelsSetCurrent(0);
    list.AddRectFilled(corner, {corner.x + width, bottom}, pack(colours.paper), style.px(6));
    list.AddRectFilled(corner, {corner.x + bar, bottom}, pack(colours.ink), style.px(6),
                       ImDrawFlags_RoundCornersLeft);
    list.ChannelsMerge();
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({width, bottom - corner.y});
}

void badge(const Style& style, Tone tone, std::string_view text) {
    const ToneColours colours = coloursOf(style.colours, tone);
    ImGui::PushFont(style.fonts.small);
    const ImVec2 size = ImGui::CalcTextSize(text.data(), text.data() + text.size());
    const ImVec2 padding{style.px(8), style.px(2)};
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 end{corner.x + size.x + 2 * padding.x, corner.y + size.y + 2 * padding.y};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(corner, end, pack(colours.paper), style.px(10));
    list.AddText({corner.x + padding.x, corner.y + padding.y}, pack(colours.ink), text.data(),
                 text.data() + text.size());
    ImGui::PopFont();
    ImGui::Dummy({end.x - corner.x, end.y - corner.y});
}

bool linkButton(const Style& style, std::string_view text, int id) {
    ImGui::PushID(id);
    const float width = ImGui::GetContentRegionAvail().x;
    const float inset = style.px(8);
    const ImVec2 size =
        ImGui::CalcTextSize(text.data(), text.data() + text.size(), false, width - 2 * inset);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool isPressed = ImGui::InvisibleButton("link", {width, size.y + style.px(8)});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool isLit =
        ImGui::IsItemHovered() || (ImGui::GetIO().NavVisible && ImGui::IsItemFocused());
    if (isLit)
        list.AddRectFilled(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                           pack(style.colours.hovered), style.px(6));
    list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), {corner.x + inset, corner.y + style.px(4)},
                 pack(style.colours.accent), text.data(), text.data() + text.size(),
                 width - 2 * inset);
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImGui::PopID();
    return isPressed;
}

int segments(const Style& style, const char* id, std::span<const char* const> labels, int chosen) {
    int clicked = -1;
    ImGui::PushID(id);
    const float spacing = style.px(4), room = ImGui::GetContentRegionAvail().x;
    const int count = static_cast<int>(labels.size());
    float widest = 0.0f;
    for (const char* label : labels) widest = std::max(widest, ImGui::CalcTextSize(label).x);
    widest += style.px(8);
    const int fitting =
        std::clamp(static_cast<int>((room + spacing) / (widest + spacing)), 1, count);
    // As many in each row, so that the last one is not left alone.
    const int rows = (count + fitting - 1) / fitting, columns = (count + rows - 1) / rows;
    const float width =
        (room - spacing * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(style.px(2), ImGui::GetStyle().FramePadding.y));
    for (int i = 0; i < count; ++i) {
        const bool isChosen = i == chosen;
        if (i % columns > 0) ImGui::SameLine(0, spacing);
        ImGui::PushStyleColor(ImGuiCol_Button,
                              isChosen ? style.colours.accentSoft : style.colours.raised);
        // The chosen one looks chosen under the pointer too.
        ImGui::PushStyleColor(ImGuiCol_ButtonHovered,
                              isChosen ? style.colours.accentSoft : style.colours.hovered);
        ImGui::PushStyleColor(ImGuiCol_Text, isChosen ? style.colours.accent : style.colours.text);
        if (ImGui::Button(labels[static_cast<std::size_t>(i)], {width, 0})) clicked = i;
        ImGui::PopStyleColor(3);
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    return clicked;
}

bool checkBox(const Style& style, const char* label, bool& isTicked) {
    ImGui::PushID(label);
    ImGui::BeginGroup();
    // Unticked it is a box only by its outline.
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, std::max(1.0f, std::round(style.px(1))));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(style.px(3), style.px(3)));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, style.px(4));
    ImGui::PushStyleColor(ImGuiCol_Border, style.colours.muted);
    bool isChanged = ImGui::Checkbox("##box", &isTicked);
    ImGui::PopStyleColor();
    ImGui::SameLine(0, style.px(8));
    ImGui::AlignTextToFramePadding();
    ImGui::PopStyleVar(3);
    wrapped(label);
    if (ImGui::IsItemClicked()) {
        isTicked = !isTicked;
        isChanged = true;
    }
    ImGui::EndGroup();
    ImGui::PopID();
    return isChanged;
}

bool radioButton(const Style& style, const char* label, bool isChosen) {
    ImGui::PushID(label);
    ImGui::BeginGroup();
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, std::max(1.0f, std::round(style.px(1))));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(style.px(3), style.px(3)));
    ImGui::PushStyleColor(ImGuiCol_Border, style.colours.muted);
    bool isClicked = ImGui::RadioButton("##choice", isChosen);
    ImGui::PopStyleColor();
    ImGui::SameLine(0, style.px(8));
    ImGui::AlignTextToFramePadding();
    ImGui::PopStyleVar(2);
    wrapped(label);
    isClicked |= ImGui::IsItemClicked();
    ImGui::EndGroup();
    ImGui::PopID();
    return isClicked;
}

void sameLineIfRoom(const Style& style, const char* nextLabel) {
    const float width = ImGui::CalcTextSize(nextLabel).x + 2 * ImGui::GetStyle().FramePadding.x;
    const float end = ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x;
    if (end + style.px(8) + width <= ImGui::GetContentRegionMax().x)
        ImGui::SameLine(0, style.px(8));
}

void tooltip(std::string_view text) {
    constexpr float kMostEms = 26.0f;
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(
        std::min(kMostEms * ImGui::GetFontSize(), 0.8f * ImGui::GetIO().DisplaySize.x));
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

void tabRow(const Style& style, std::span<const char* const> labels, int& chosen) {
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(style.px(9), style.px(4)));
    const float spacing = style.px(3), right = ImGui::GetContentRegionMax().x;
    float end = 0.0f;
    for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
        const char* label = labels[static_cast<std::size_t>(i)];
        const bool isChosen = i == chosen;
        const float width = ImGui::CalcTextSize(label).x + style.px(18);
        if (i > 0 && end + spacing + width <= right) ImGui::SameLine(0, spacing);
        ImGui::PushStyleColor(ImGuiCol_Button,
                              isChosen ? style.colours.accentSoft : ImVec4(0, 0, 0, 0));
        ImGui::PushStyleColor(ImGuiCol_Text, isChosen ? style.colours.accent : style.colours.text);
        if (ImGui::Button(label)) chosen = i;
        ImGui::PopStyleColor(2);
        end = ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x;
    }
    ImGui::PopStyleVar();
    ImGui::Separator();
}

} // namespace myoatlas::ui
