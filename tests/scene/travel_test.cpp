#include "scene/travel.h"

#include "real_atlas.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>

namespace myoatlas::scene {
namespace {

float sum(const std::vector<VertexWeight>& weights) {
    return std::accumulate(weights.begin(), weights.end(), 0.0f,
                           [](float s, const VertexWeight& w) { return s + w.weight; });
}

class TravelOf : public ::testing::TestWithParam<const char*> {
protected:
    std::size_t point_ = pointIndex(GetParam());
    const ReferralPattern& pattern_ = realAtlas()->pattern(point_);
    Travel travel_ = travelOf(*realAtlas(), point_);
};

TEST_P(TravelOf, EndsAsThePatternItself) {
    const ReferralPattern end = travelled(pattern_, travel_, 1.0f);
    ASSERT_EQ(end.essential.size(), pattern_.essential.size());
    for (std::size_t i = 0; i < end.essential.size(); ++i)
        EXPECT_EQ(end.essential[i].weight, pattern_.essential[i].weight);
    EXPECT_EQ(end.spillover.size(), pattern_.spillover.size());
}

TEST_P(TravelOf, BeginsWithNothingAndGrows) {
    EXPECT_EQ(sum(travelled(pattern_, travel_, 0.0f).essential), 0.0f);
    float before = 0.0f;
    for (float t = 0.1f; t < 1.05f; t += 0.1f) {
        const float now = sum(travelled(pattern_, travel_, t).essential);
        EXPECT_GE(now, before - 0.01f);
        before = now;
    }
    EXPECT_FLOAT_EQ(before, sum(pattern_.essential));
}

TEST_P(TravelOf, ReachesEveryPartOfTheZones) {
    for (const auto* weights : {&pattern_.essential, &pattern_.spillover})
        for (const auto& [vertex, weight] : *weights)
            EXPECT_LE(travel_.distance[vertex], travel_.reach);
}

INSTANTIATE_TEST_SUITE_P(Points, TravelOf,
                         ::testing::Values("infraspinatus.1.right", "trapezius_descending.1.left",
                                           "gluteus_minimus.3.right"));

TEST(Travel, LeadsToAZoneThatLiesFarFromItsPoint) {
    const auto atlas = realAtlas();
    const std::size_t point = pointIndex("trapezius_descending.1.left");
    const Travel travel = travelOf(*atlas, point);
    EXPECT_GT(travel.reach, 0.1f);
    for (const auto& [vertex, weight] : travel.way)
        EXPECT_LE(travel.distance[vertex], travel.reach + 0.01f);
}

} // namespace
} // namespace myoatlas::scene
