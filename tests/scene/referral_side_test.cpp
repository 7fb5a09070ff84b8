#include "real_atlas.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

/// A zone that crosses fills at least this part of some area of the other side; what a band beside
/// the midline spills over it stays below.
constexpr float kCrossing = 0.25f;
/// Metres: a zone that "reaches" the midline has skin at least this near to it.
constexpr float kNearMidline = 0.015f;

bool saysOneOf(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// The most that a point on the right shades of any area of the left.
AreaCoverage mostOnTheLeft(std::size_t point) {
    AreaCoverage most;
    for (const AreaCoverage& entry :
         coverages(realAtlas()->pattern(point), realAtlas()->areas(), 0.0f))
        if (realAtlas()->areas().areas[entry.area].side == Side::left &&
            entry.coverage > most.coverage)
            most = entry;
    return most;
}

/// Metres from the midline to the nearest skin that the point shades.
float midlineDistance(std::size_t point) {
    const auto& positions = realAtlas()->body().skin()->mesh.positions;
    const ReferralPattern& pattern = realAtlas()->pattern(point);
    float least = 1.0f;
    for (const auto* weights : {&pattern.essential, &pattern.spillover})
        for (const auto& [vertex, weight] : *weights)
            if (weight > 0.5f) least = std::min(least, std::abs(positions[vertex].x));
    return least;
}

TEST(ReferralSide, TextAndZoneCrossTheMidlineTogether) {
    const auto points = realAtlas()->points();
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].side == Side::left) continue;
        const std::string& text = points[i].ref.point->referralText;
        const bool says = saysOneOf(text, {"other side", "both sides", "whole forehead"});
        const AreaCoverage most = mostOnTheLeft(i);
        EXPECT_EQ(says, most.coverage >= kCrossing)
            << points[i].id << " shades " << most.coverage << " of "
            << realAtlas()->areas().areas[most.area].id << ": " << text;
    }
}

TEST(ReferralSide, AZoneAtTheMidlineLiesThere) {
    const auto points = realAtlas()->points();
    for (std::size_t i = 0; i < points.size(); ++i)
        if (saysOneOf(points[i].ref.point->referralText, {"midline", "middle line"})) {
            EXPECT_LT(midlineDistance(i), kNearMidline)
                << points[i].id << ": " << points[i].ref.point->referralText;
        }
}

} // namespace
} // namespace myoatlas::scene
