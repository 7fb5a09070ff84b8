#pragma once

#include "ui/requests.h"

#include <imgui.h>

namespace myoatlas::ui {

/// The sizes of type in use; borrowed from ImGui's font atlas.
struct Fonts {
    ImFont* body = nullptr;
    ImFont* strong = nullptr;
    ImFont* small = nullptr;
    ImFont* heading = nullptr;
    ImFont* title = nullptr;
    /// Legible from two metres; Latin letters and marks only.
    ImFont* huge = nullptr;
    /// Figures of a timer; nothing else.
    ImFont* digits = nullptr;
};

/// Named by what they are for. Text colours have at least 4.5:1 against `panel`, muted text 4.5:1
/// too (WCAG 2.2, 1.4.3).
struct Colours {
    ImVec4 window, panel, raised, hovered, pressed, border;
    ImVec4 text, muted, accent, onAccent, accentSoft;
    ImVec4 danger, dangerSoft, warning, warningSoft, good, goodSoft;
};

struct Style {
    Fonts fonts;
    Colours colours;
    /// Pixels for each nominal pixel: the display's scale times the text scale.
    float scale = 1.0f;
    bool isDark = false;
    /// Edges are drawn where other themes have a shade only.
    bool hasHighContrast = false;

    float px(float nominal) const { return nominal * scale; }
};

Colours lightColours();
Colours darkColours();
/// White and yellow on black; text and edges have at least 7:1 (WCAG 2.2, 1.4.6 and 1.4.11).
Colours highContrastColours();
Colours coloursOf(Theme theme);

/// Sets ImGui's own spacing, rounding and colours to match.
void applyStyle(const Style& style);

inline ImU32 pack(const ImVec4& colour) { return ImGui::ColorConvertFloat4ToU32(colour); }
inline ImVec4 faded(ImVec4 colour, float alpha) {
    colour.w *= alpha;
    return colour;
}

} // namespace myoatlas::ui
