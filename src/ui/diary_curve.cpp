#include "ui/diary_curve.h"

#include "diary/moment.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace myoatlas::ui {

namespace {

constexpr std::int64_t kWeek = 7 * diary::kSecondsADay;

/// From time and pain to a place on the screen.
struct Axes {
    Box plot;
    std::int64_t begin = 0, end = 1;

    float x(std::int64_t at) const {
        const double share = double(at - begin) / double(std::max<std::int64_t>(end - begin, 1));
        return plot.corner.x + static_cast<float>(share) * plot.size.x;
    }
    float y(double pain) const {
        return plot.bottom() - static_cast<float>(pain / 10.0) * plot.size.y;
    }
};

void smallLabel(const Style& style, ImVec2 at, const std::string& text, ImU32 colour) {
    ImGui::GetWindowDrawList()->AddText(style.fonts.small, style.fonts.small->FontSize, at, colour,
                                        text.c_str());
}

float widthOf(const Style& style, const std::string& text) {
    return style.fonts.small->CalcTextSizeA(style.fonts.small->FontSize, 1e9f, 0.0f, text.c_str())
        .x;
}

void painLines(const Style& style, const Axes& axes) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (int pain = 0; pain <= 10; pain += 2) {
        const float y = std::round(axes.y(pain));
        list.AddLine({axes.plot.corner.x, y}, {axes.plot.right(), y}, pack(style.colours.border));
        const std::string text = std::to_string(pain);
        smallLabel(style,
                   {axes.plot.corner.x - style.px(8) - widthOf(style, text),
                    y - 0.5f * style.fonts.small->FontSize},
                   text, pack(style.colours.muted));
    }
}

/// The begin of each week, named by its day where there is room.
void weekLines(const Style& style, const Axes& axes) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float free = axes.plot.corner.x - style.px(20);
    for (std::int64_t at = axes.begin; at <= axes.end; at += kWeek) {
        const float x = std::round(axes.x(at));
        const std::string day = diary::plainDay(at);
        const float width = widthOf(style, day);
        if (x - 0.5f * width < free || x + 0.5f * width > axes.plot.right() + style.px(8)) continue;
        list.AddLine({x, axes.plot.bottom()}, {x, axes.plot.bottom() + style.px(5)},
                     pack(style.colours.muted));
        smallLabel(style, {x - 0.5f * width, axes.plot.bottom() + style.px(6)}, day,
                   pack(style.colours.muted));
        free = x + 0.5f * width + style.px(12);
    }
}

void series(const Style& style, const Axes& axes, std::span<const diary::Entry> entries,
            std::optional<int> diary::Entry::*value, bool isFilled, ImU32 colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    std::vector<ImVec2> places;
    for (const diary::Entry& entry : entries)
        if (entry.*value) places.push_back({axes.x(entry.at), axes.y(*(entry.*value))});
    list.AddPolyline(places.data(), static_cast<int>(places.size()), colour, 0,
                     style.px(isFilled ? 2.5f : 1.5f));
    for (const ImVec2 place : places) {
        list.AddCircleFilled(place, style.px(5), isFilled ? colour : pack(style.colours.panel));
        if (!isFilled) list.AddCircle(place, style.px(5), colour, 0, style.px(2));
    }
}

void triangle(const Style& style, ImVec2 at, ImU32 colour) {
    const float r = style.px(4);
    ImGui::GetWindowDrawList()->AddTriangleFilled({at.x, at.y - r}, {at.x + r, at.y + r},
                                                  {at.x - r, at.y + r}, colour);
}

/// How sore it was the day after, a day to the right of what it came from; small, and of another
/// form than the discs.
void nextDayMarks(const Style& style, const Axes& axes, std::span<const diary::Entry> entries,
                  ImU32 colour) {
    for (const diary::Entry& entry : entries)
        if (entry.nextDay)
            triangle(style,
                     {std::min(axes.x(entry.at + diary::kSecondsADay), axes.plot.right()),
                      axes.y(*entry.nextDay)},
                     colour);
}

void key(const Style& style, ImVec2 at, bool isFilled, ImU32 colour, const char* text) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 disc{at.x + style.px(6), at.y + 0.55f * style.fonts.small->FontSize};
    list.AddCircleFilled(disc, style.px(5), isFilled ? colour : pack(style.colours.panel));
    if (!isFilled) list.AddCircle(disc, style.px(5), colour, 0, style.px(2));
    smallLabel(style, {at.x + style.px(16), at.y}, text, pack(style.colours.text));
}

} // namespace

void diaryCurve(const Style& style, const Box& box, std::span<const diary::Entry> entries,
                std::int64_t now) {
    const float line = style.fonts.small->FontSize;
    Axes axes;
    axes.plot = {{box.corner.x + style.px(34), box.corner.y + line + style.px(14)},
                 {box.size.x - style.px(48), box.size.y - 2 * line - style.px(30)}};
    axes.end = entries.empty() ? now : std::max(now, entries.back().at);
    axes.begin = axes.end - 4 * kWeek;
    if (!entries.empty()) axes.begin = std::min(axes.begin, entries.front().at);
    const ImU32 before = pack(style.colours.danger), after = pack(style.colours.accent);
    key(style, {axes.plot.corner.x, box.corner.y}, true, before, "Pain before");
    float x = axes.plot.corner.x + widthOf(style, "Pain before") + style.px(40);
    key(style, {x, box.corner.y}, false, after, "Pain after");
    x += widthOf(style, "Pain after") + style.px(40);
    const ImU32 nextDay = pack(style.colours.warning);
    triangle(style, {x + style.px(6), box.corner.y + 0.55f * line}, nextDay);
    smallLabel(style, {x + style.px(16), box.corner.y}, "Sore the day after",
               pack(style.colours.text));
    painLines(style, axes);
    weekLines(style, axes);
    series(style, axes, entries, &diary::Entry::before, true, before);
    series(style, axes, entries, &diary::Entry::after, false, after);
    nextDayMarks(style, axes, entries, nextDay);
}

} // namespace myoatlas::ui
