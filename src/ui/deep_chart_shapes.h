#pragma once

#include <imgui.h>
#include <span>

namespace myoatlas::ui {

/// A deep area on a chart: an ellipse or a row of teeth, in a square of 100 by 100 units, seen from
/// the front, so that the body's right is on the left. Paired areas are given for the body's right
/// and mirrored.
struct DeepShape {
    /// Id of the area without side.
    const char* area;
    /// Short words that fit on the chart; may be empty where the neighbour's say enough.
    const char* label;
    ImVec2 centre, half;
    bool isPaired = false;
    /// Drawn as so many teeth along the jaw instead of an ellipse.
    int teeth = 0;
};

/// Draws what the shapes lie in; `at` turns units into pixels.
struct ChartFrame {
    ImVec2 corner;
    /// Pixels for each unit.
    float unit;
    ImVec2 at(float x, float y) const { return {corner.x + unit * x, corner.y + unit * y}; }
};

struct DeepChart {
    const char* title;
    /// "Seen from the front": where left and right are.
    const char* view;
    std::span<const DeepShape> shapes;
    void (*outline)(ImDrawList& list, const ChartFrame& frame, ImU32 ink, ImU32 paper);
};

/// Mouth, head, trunk, pelvis.
std::span<const DeepChart> deepCharts();

} // namespace myoatlas::ui
