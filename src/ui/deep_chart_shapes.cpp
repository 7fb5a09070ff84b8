#include "ui/deep_chart_shapes.h"

#include <array>

namespace myoatlas::ui {

namespace {

const DeepShape kMouth[] = {
    {"upper_front_teeth", "upper front", {43.5f, 15}, {6, 6}, true, 2},
    {"upper_canine_and_premolars", "", {29, 22}, {8, 7}, true, 3},
    {"upper_molars", "upper back", {18, 36}, {8, 9}, true, 3},
    {"roof_of_mouth", "roof", {50, 36}, {18, 9}},
    {"tongue", "tongue", {50, 64}, {19, 13}},
    {"lower_molars", "lower back", {19, 64}, {8, 9}, true, 3},
    {"lower_premolars", "", {29, 79}, {8, 7}, true, 3},
    {"lower_front_teeth", "lower front", {43.5f, 86}, {6, 6}, true, 2},
};

const DeepShape kHead[] = {
    {"forehead_deep", "behind the forehead", {50, 20}, {20, 7}},
    {"eye_socket", "eye socket", {37, 38}, {8, 6}, true},
    {"sinuses", "sinus", {37, 55}, {7, 6.5f}, true},
    {"inside_ear", "ear", {20, 48}, {6, 7}, true},
    {"jaw_joint", "jaw joint", {25, 63}, {5.5f, 5.5f}, true},
    {"throat_deep", "throat", {50, 91}, {8, 8}},
};

const DeepShape kTrunk[] = {
    {"shoulder_joint_deep", "shoulder joint", {18, 17}, {9, 8}, true},
    {"heart_region_deep", "around the heart", {50, 30}, {15, 11}},
    {"belly_deep", "deep in the belly", {50, 59}, {17, 12}},
    {"hip_joint_deep", "hip joint", {28, 85}, {8, 8}, true},
};

const DeepShape kPelvis[] = {
    {"bladder_deep", "bladder", {38, 42}, {13, 11}},
    {"rectum_deep", "rectum", {71, 45}, {9, 16}},
    {"genitals_deep", "genitals", {20, 68}, {12, 10}},
    {"pelvic_floor_deep", "pelvic floor", {56, 74}, {19, 8}},
};

void smooth(ImDrawList& list, const ChartFrame& frame, std::span<const ImVec2> points, ImU32 ink,
            ImU32 paper) {
    // Points in threes: each a corner and two handles towards the next corner.
    const auto trace = [&] {
        list.PathLineTo(frame.at(points[0].x, points[0].y));
        for (std::size_t i = 0; i + 3 <= points.size(); i += 3) {
            const ImVec2& end = points[(i + 3) % points.size()];
            list.PathBezierCubicCurveTo(frame.at(points[i + 1].x, points[i + 1].y),
                                        frame.at(points[i + 2].x, points[i + 2].y),
                                        frame.at(end.x, end.y));
        }
    };
    trace();
    list.PathFillConvex(paper);
    trace();
    list.PathStroke(ink, ImDrawFlags_None, 0.7f * frame.unit);
}

void mouthOutline(ImDrawList& list, const ChartFrame& frame, ImU32 ink, ImU32 paper) {
    const std::array<ImVec2, 6> kLips{
        {{3, 50}, {4, -12}, {96, -12}, {97, 50}, {96, 112}, {4, 112}}};
    smooth(list, frame, kLips, ink, paper);
}

void headOutline(ImDrawList& list, const ChartFrame& frame, ImU32 ink, ImU32 paper) {
    list.AddRectFilled(frame.at(36, 74), frame.at(64, 100), paper);
    list.AddLine(frame.at(36, 76), frame.at(36, 100), ink, 0.7f * frame.unit);
    list.AddLine(frame.at(64, 76), frame.at(64, 100), ink, 0.7f * frame.unit);
    const std::array<ImVec2, 12> kFace{{{50, 3},
                                        {70, 3},
                                        {82, 18},
                                        {81, 42},
                                        {80, 62},
                                        {66, 84},
                                        {50, 84},
                                        {34, 84},
                                        {20, 62},
                                        {19, 42},
                                        {18, 18},
                                        {30, 3}}};
    smooth(list, frame, kFace, ink, paper);
    list.AddBezierQuadratic(frame.at(50, 44), frame.at(45, 58), frame.at(51, 60), ink,
                            0.5f * frame.unit);
    list.AddBezierQuadratic(frame.at(41, 71), frame.at(50, 75), frame.at(59, 71), ink,
                            0.5f * frame.unit);
}

void trunkOutline(ImDrawList& list, const ChartFrame& frame, ImU32 ink, ImU32) {
    const std::array<ImVec2, 8> kRight{
        {{42, 2}, {38, 6}, {16, 8}, {6, 20}, {22, 36}, {26, 58}, {17, 80}, {16, 99}}};
    for (const bool isLeft : {false, true}) {
        for (const ImVec2& p : kRight) list.PathLineTo(frame.at(isLeft ? 100 - p.x : p.x, p.y));
        list.PathStroke(ink, ImDrawFlags_None, 0.7f * frame.unit);
    }
}

/// A cut through the middle: belly on the left, tail bone on the right.
void pelvisOutline(ImDrawList& list, const ChartFrame& frame, ImU32 ink, ImU32) {
    const float width = 0.7f * frame.unit;
    list.AddBezierCubic(frame.at(12, 4), frame.at(4, 26), frame.at(6, 44), frame.at(10, 54), ink,
                        width);
    list.AddBezierCubic(frame.at(94, 4), frame.at(80, 30), frame.at(99, 60), frame.at(84, 78), ink,
                        width);
    list.AddBezierCubic(frame.at(84, 78), frame.at(74, 98), frame.at(44, 94), frame.at(33, 82), ink,
                        width);
    // The pubic bone, in front of the bladder.
    list.AddCircle(frame.at(18, 49), 5.0f * frame.unit, ink, 0, width);
}

constexpr std::array<DeepChart, 4> kCharts{{
    {"Mouth", "Looking into the open mouth: the body's right is on the left", kMouth, mouthOutline},
    {"Head", "Seen from the front: the body's right is on the left", kHead, headOutline},
    {"Trunk", "Seen from the front: the body's right is on the left", kTrunk, trunkOutline},
    {"Pelvis", "Cut through the middle: the belly is on the left", kPelvis, pelvisOutline},
}};

} // namespace

std::span<const DeepChart> deepCharts() { return kCharts; }

} // namespace myoatlas::ui
