#include "ui/style.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::ui {

namespace {

ImVec4 rgb(unsigned hex, float alpha = 1.0f) {
    return {static_cast<float>((hex >> 16) & 0xff) / 255.0f,
            static_cast<float>((hex >> 8) & 0xff) / 255.0f, static_cast<float>(hex & 0xff) / 255.0f,
            alpha};
}

void applyMetrics(ImGuiStyle& imgui, const Style& style) {
    const auto px = [&](float x, float y) { return ImVec2(style.px(x), style.px(y)); };
    imgui.WindowPadding = px(16, 14);
    imgui.FramePadding = px(10, 6);
    imgui.ItemSpacing = px(8, 7);
    imgui.ItemInnerSpacing = px(7, 5);
    imgui.CellPadding = px(6, 4);
    imgui.IndentSpacing = style.px(18);
    imgui.ScrollbarSize = style.px(11);
    imgui.GrabMinSize = style.px(9);
    imgui.WindowRounding = style.px(10);
    imgui.ChildRounding = style.px(8);
    imgui.FrameRounding = style.px(7);
    imgui.PopupRounding = style.px(10);
    imgui.ScrollbarRounding = style.px(6);
    imgui.GrabRounding = style.px(7);
    imgui.TabRounding = style.px(6);
    const float edge = style.hasHighContrast ? std::max(1.0f, std::round(style.px(1))) : 0.0f;
    imgui.WindowBorderSize = edge;
    imgui.PopupBorderSize = std::max(1.0f, edge);
    imgui.FrameBorderSize = edge;
    imgui.WindowMinSize = px(40, 20);
    imgui.MouseCursorScale = style.scale;
}

void applyColours(ImGuiStyle& imgui, const Colours& c) {
    ImVec4* colours = imgui.Colors;
    const ImVec4 nothing(0, 0, 0, 0);
    colours[ImGuiCol_Text] = c.text;
    colours[ImGuiCol_TextDisabled] = c.muted;
    colours[ImGuiCol_WindowBg] = c.panel;
    colours[ImGuiCol_ChildBg] = nothing;
    colours[ImGuiCol_PopupBg] = c.panel;
    colours[ImGuiCol_Border] = c.border;
    colours[ImGuiCol_BorderShadow] = nothing;
    colours[ImGuiCol_FrameBg] = c.raised;
    colours[ImGuiCol_FrameBgHovered] = c.hovered;
    colours[ImGuiCol_FrameBgActive] = c.hovered;
    colours[ImGuiCol_ScrollbarBg] = nothing;
    colours[ImGuiCol_ScrollbarGrab] = c.border;
    colours[ImGuiCol_ScrollbarGrabHovered] = c.pressed;
    colours[ImGuiCol_ScrollbarGrabActive] = c.muted;
    colours[ImGuiCol_CheckMark] = c.accent;
    // The value is written over the grab.
    colours[ImGuiCol_SliderGrab] = faded(c.accent, 0.45f);
    colours[ImGuiCol_SliderGrabActive] = faded(c.accent, 0.7f);
    colours[ImGuiCol_Button] = c.raised;
    colours[ImGuiCol_ButtonHovered] = c.hovered;
    colours[ImGuiCol_ButtonActive] = c.pressed;
    colours[ImGuiCol_Header] = c.accentSoft;
    colours[ImGuiCol_HeaderHovered] = c.hovered;
    colours[ImGuiCol_HeaderActive] = c.pressed;
    colours[ImGuiCol_Separator] = c.border;
    colours[ImGuiCol_Tab] = nothing;
    colours[ImGuiCol_TabHovered] = c.hovered;
    colours[ImGuiCol_TabActive] = c.accentSoft;
    colours[ImGuiCol_TabUnfocused] = nothing;
    colours[ImGuiCol_TabUnfocusedActive] = c.accentSoft;
    colours[ImGuiCol_TableHeaderBg] = c.raised;
    colours[ImGuiCol_TableRowBg] = nothing;
    colours[ImGuiCol_TableRowBgAlt] = nothing;
    colours[ImGuiCol_TableBorderLight] = c.border;
    colours[ImGuiCol_TableBorderStrong] = c.border;
    colours[ImGuiCol_TextSelectedBg] = c.accentSoft;
    colours[ImGuiCol_NavHighlight] = nothing; // `focusRing` draws it
    colours[ImGuiCol_ModalWindowDimBg] = ImVec4(0.05f, 0.07f, 0.10f, 0.45f);
    colours[ImGuiCol_DragDropTarget] = c.accent;
}

} // namespace

Colours lightColours() {
    return {
        .window = rgb(0xe9ebee),
        .panel = rgb(0xfbfbfc),
        .raised = rgb(0xeff1f4),
        .hovered = rgb(0xe4e8ed),
        .pressed = rgb(0xd6dce4),
        .border = rgb(0xd9dde3),
        .text = rgb(0x1d2530),
        .muted = rgb(0x5b6675),
        .accent = rgb(0x0b6b78),
        .onAccent = rgb(0xffffff),
        .accentSoft = rgb(0xd9eef0),
        .danger = rgb(0xb3261e),
        .dangerSoft = rgb(0xfbe9e7),
        .warning = rgb(0x8a5300),
        .warningSoft = rgb(0xfdf1dc),
        .good = rgb(0x2c6b3a),
        .goodSoft = rgb(0xe3f2e6),
    };
}

Colours darkColours() {
    return {
        .window = rgb(0x101318),
        .panel = rgb(0x191d24),
        .raised = rgb(0x232933),
        .hovered = rgb(0x2c3440),
        .pressed = rgb(0x374150),
        .border = rgb(0x2e3541),
        .text = rgb(0xe8ebf0),
        .muted = rgb(0x9aa5b4),
        .accent = rgb(0x58c4cf),
        .onAccent = rgb(0x06262a),
        .accentSoft = rgb(0x17393f),
        .danger = rgb(0xff8a80),
        .dangerSoft = rgb(0x3b1d1d),
        .warning = rgb(0xf2b65a),
        .warningSoft = rgb(0x37290f),
        .good = rgb(0x83cf95),
        .goodSoft = rgb(0x17321e),
    };
}

Colours highContrastColours() {
    return {
        .window = rgb(0x000000),
        .panel = rgb(0x000000),
        .raised = rgb(0x1c1c1c),
        .hovered = rgb(0x003f66),
        .pressed = rgb(0x005f99),
        .border = rgb(0xffffff),
        .text = rgb(0xffffff),
        .muted = rgb(0xe4e4e4),
        .accent = rgb(0xffe100),
        .onAccent = rgb(0x000000),
        .accentSoft = rgb(0x3d3600),
        .danger = rgb(0xffb3ad),
        .dangerSoft = rgb(0x4a0000),
        .warning = rgb(0xffd27a),
        .warningSoft = rgb(0x3d2600),
        .good = rgb(0xa8f5b8),
        .goodSoft = rgb(0x003d14),
    };
}

Colours coloursOf(Theme theme) {
    switch (theme) {
    case Theme::dark:
        return darkColours();
    case Theme::highContrast:
        return highContrastColours();
    case Theme::light:
        break;
    }
    return lightColours();
}

void applyStyle(const Style& style) {
    ImGuiStyle& imgui = ImGui::GetStyle();
    imgui = ImGuiStyle();
    applyMetrics(imgui, style);
    applyColours(imgui, style.colours);
}

} // namespace myoatlas::ui
