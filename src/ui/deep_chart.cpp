#include "ui/deep_chart.h"

#include "ui/deep_chart_shapes.h"
#include "ui/keyboard_focus.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace myoatlas::ui {

namespace {

/// A shape on one side, and its area on this body.
struct Place {
    const DeepShape& shape;
    ImVec2 centre;
    std::size_t area;
};

std::vector<Place> placesOf(const Context& context, const DeepChart& chart) {
    const scene::AreaMap& map = context.scene.atlas->areas();
    std::vector<Place> places;
    for (const DeepShape& shape : chart.shapes)
        for (const Side side : {Side::right, Side::left, Side::midline}) {
            const auto area = map.find(joinSide(shape.area, side));
            if (!area) continue;
            const float x = side == Side::left ? 100 - shape.centre.x : shape.centre.x;
            places.push_back({shape, {x, shape.centre.y}, *area});
        }
    return places;
}

bool isDrawn(const Context& context, std::size_t area) {
    if (!context.scene.painting) return false;
    const auto& deep = context.scene.painting->drawing.deep;
    return std::ranges::find(deep, area) != deep.end();
}

void toggle(const Context& context, const PainState& state, std::size_t area, Requests& requests) {
    scene::Brush brush = state.brush;
    brush.erases = isDrawn(context, area);
    requests.add(scene::PaintArea{brush, area});
}

/// Teeth stand in a row from the middle of the jaw outward and toward its corner.
void drawTeeth(ImDrawList& list, const Place& place, const ChartFrame& frame, ImU32 paper,
               ImU32 ink) {
    const DeepShape& shape = place.shape;
    const float outward = place.centre.x < 50 ? -1.0f : 1.0f;
    const bool isUpper = place.centre.y < 50;
    // From level at the front to steep at the corner of the mouth.
    const float slope = std::clamp(std::abs(place.centre.x - 50) / 34.0f, 0.0f, 1.0f);
    for (int i = 0; i < shape.teeth; ++i) {
        const float t = shape.teeth > 1
                            ? 2.0f * static_cast<float>(i) / static_cast<float>(shape.teeth - 1) - 1
                            : 0.0f;
        const float along = 0.62f * t;
        const float x = place.centre.x + outward * along * shape.half.x * (1.0f - 0.75f * slope);
        const float y =
            place.centre.y + (isUpper ? 1.0f : -1.0f) * along * shape.half.y * (0.15f + slope);
        const float radius = (shape.teeth > 2 ? 3.6f : 4.0f) * frame.unit;
        list.AddCircleFilled(frame.at(x, y), radius, paper);
        list.AddCircle(frame.at(x, y), radius, ink, 0, 0.6f * frame.unit);
    }
}

void drawEllipse(ImDrawList& list, const Place& place, const ChartFrame& frame, ImU32 paper,
                 ImU32 ink) {
    const auto trace = [&] {
        constexpr int kCorners = 40;
        for (int i = 0; i < kCorners; ++i) {
            const float angle = 6.2831853f * static_cast<float>(i) / kCorners;
            list.PathLineTo(frame.at(place.centre.x + std::cos(angle) * place.shape.half.x,
                                     place.centre.y + std::sin(angle) * place.shape.half.y));
        }
    };
    trace();
    list.PathFillConvex(paper);
    trace();
    list.PathStroke(ink, ImDrawFlags_Closed, 0.7f * frame.unit);
}

void drawLabel(const Style& style, const Place& place, const ChartFrame& frame, bool isOn) {
    const DeepShape& shape = place.shape;
    if (*shape.label == '\0') return;
    ImGui::PushFont(style.fonts.small);
    const ImVec2 size = ImGui::CalcTextSize(shape.label);
    // Within where it fits, else between the twins, written once.
    const bool fits = size.x < 2 * shape.half.x * frame.unit && shape.teeth == 0;
    const ImVec2 middle =
        frame.at(fits || !shape.isPaired ? place.centre.x : 50.0f,
                 place.centre.y + (fits || shape.isPaired ? 0 : shape.half.y + 4));
    if (fits || !shape.isPaired)
        ImGui::GetWindowDrawList()->AddText(
            {std::round(middle.x - 0.5f * size.x), std::round(middle.y - 0.5f * size.y)},
            pack(isOn && fits ? style.colours.onAccent : style.colours.text), shape.label);
    ImGui::PopFont();
}

void drawChart(const Context& context, const DeepChart& chart, const std::vector<Place>& places,
               const PainState& state, Requests& requests) {
    const Style& style = context.style;
    const float side = std::min(
        {ImGui::GetContentRegionAvail().x, style.px(250), 0.6f * ImGui::GetContentRegionAvail().y});
    ImVec2 corner = ImGui::GetCursorScreenPos();
    corner.x += 0.5f * (ImGui::GetContentRegionAvail().x - side);
    const ImVec2 after = ImGui::GetCursorPos();
    const ChartFrame frame{corner, side / 100.0f};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    chart.outline(list, frame, pack(style.colours.muted), pack(style.colours.raised));
    for (const Place& place : places) {
        const DeepShape& shape = place.shape;
        ImGui::PushID(static_cast<int>(place.area));
        ImGui::SetCursorScreenPos(
            frame.at(place.centre.x - shape.half.x, place.centre.y - shape.half.y));
        if (ImGui::InvisibleButton("place",
                                   {2 * shape.half.x * frame.unit, 2 * shape.half.y * frame.unit}))
            toggle(context, state, place.area, requests);
        const bool isOn = isDrawn(context, place.area);
        const bool isLit =
            ImGui::IsItemHovered() || (ImGui::GetIO().NavVisible && ImGui::IsItemFocused());
        const ImU32 paper = pack(isOn    ? style.colours.accent
                                 : isLit ? style.colours.accentSoft
                                         : style.colours.panel);
        const ImU32 ink = pack(isOn || isLit ? style.colours.accent : style.colours.muted);
        if (shape.teeth > 0)
            drawTeeth(list, place, frame, paper, ink);
        else
            drawEllipse(list, place, frame, paper, ink);
        drawLabel(style, place, frame, isOn);
        if (isLit) {
            tooltip(context.scene.atlas->areas().areas[place.area].name);
            requests.highlight.areas = {place.area};
        }
        ImGui::PopID();
    }
    ImGui::SetCursorPos({after.x, after.y + side + style.px(4)});
}

} // namespace

void deepChart(const Context& context, PainState& state, Requests& requests) {
    const Style& style = context.style;
    heading(style, "Deep inside the body");
    std::array<const char*, 4> titles{};
    for (std::size_t i = 0; i < titles.size(); ++i) titles[i] = deepCharts()[i].title;
    if (const int clicked = segments(style, "chart", titles, state.chart); clicked >= 0)
        state.chart = clicked;
    const DeepChart& chart = deepCharts()[static_cast<std::size_t>(state.chart)];
    smallText(style, chart.view);
    const std::vector<Place> places = placesOf(context, chart);
    drawChart(context, chart, places, state, requests);
    if (ImGui::Button("Show the points that cause this", {ImGui::GetContentRegionAvail().x, 0}))
        state.page = PainPage::causes;
    beginPart("list");
    for (const Place& place : places) {
        bool isOn = isDrawn(context, place.area);
        const std::string& name = context.scene.atlas->areas().areas[place.area].name;
        if (checkBox(style, name.c_str(), isOn)) toggle(context, state, place.area, requests);
        if (ImGui::IsItemHovered()) requests.highlight.areas = {place.area};
    }
    ImGui::EndChild();
}

} // namespace myoatlas::ui
