#include "real_atlas.h"
#include "scene/action.h"
#include "scene/difference.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

bool names(const DifferencePart& part, const char* area) {
    return std::ranges::find(part.areas, areaIndex(area), &AreaShare::area) != part.areas.end();
}

TEST(Difference, PartsAddUpToWhatEitherPatternHas) {
    const Difference points{pointIndex("brachioradialis.1"), pointIndex("supinator.1")};
    const PatternDifference found = differenceOf(*realAtlas(), points, true);
    const auto whole = [&](std::size_t point) {
        const ReferralPattern& pattern = realAtlas()->pattern(point);
        return skinArea(pattern.essential, realAtlas()->areas()) +
               skinArea(pattern.spillover, realAtlas()->areas());
    };
    EXPECT_NEAR(found.onlyA.squareMetres + found.both.squareMetres, whole(points.a), 1e-5f);
    EXPECT_NEAR(found.onlyB.squareMetres + found.both.squareMetres, whole(points.b), 1e-5f);
    EXPECT_GT(found.both.squareMetres, 0.0f);
    EXPECT_TRUE(names(found.both, "thumb_web.right"));
    EXPECT_TRUE(names(found.onlyB, "elbow_crease.right"));
    EXPECT_FALSE(names(found.onlyA, "elbow_crease.right"));
}

TEST(Difference, TurnsRoundWithItsPoints) {
    const Difference points{pointIndex("brachioradialis.1"), pointIndex("supinator.1")};
    const PatternDifference one = differenceOf(*realAtlas(), points, true);
    const PatternDifference other = differenceOf(*realAtlas(), {points.b, points.a}, true);
    EXPECT_FLOAT_EQ(one.onlyA.squareMetres, other.onlyB.squareMetres);
    EXPECT_FLOAT_EQ(one.both.squareMetres, other.both.squareMetres);
    EXPECT_EQ(one.a, other.b);
}

TEST(Difference, LeavesSpilloverAwayWhereItIsNotShown) {
    const Difference points{pointIndex("infraspinatus.1"), pointIndex("supinator.1")};
    const auto all = differenceOf(*realAtlas(), points, true);
    const auto essential = differenceOf(*realAtlas(), points, false);
    EXPECT_LT(essential.onlyA.squareMetres, all.onlyA.squareMetres);
}

TEST(Difference, ShowsBothPointsAndEndsWithEitherOfThem) {
    const std::size_t a = pointIndex("infraspinatus.1"), b = pointIndex("supinator.1");
    const Scene opened = openingScene(realAtlas(), 1.0f);
    const Scene compared = apply(opened, ShowDifference{Difference{a, b}});
    EXPECT_EQ(compared.shownPoints, (std::vector{a, b}));
    ASSERT_TRUE(compared.difference);
    EXPECT_FALSE(apply(compared, HidePoint{b}).difference);
    EXPECT_FALSE(apply(compared, SelectPoint{a}).difference) << "only one is shown now";
    EXPECT_TRUE(apply(compared, SelectPoint{a, true}).difference);
    EXPECT_FALSE(apply(compared, ShowDensity{DensityMap{}}).difference) << "one map at a time";
    EXPECT_FALSE(apply(opened, ShowDifference{Difference{a, a}}).difference);
    EXPECT_FALSE(apply(opened, ShowDifference{Difference{a, 100000}}).difference);
}

TEST(Solo, EndsWithItsPoint) {
    const std::size_t a = pointIndex("infraspinatus.1"), b = pointIndex("supinator.1");
    Scene scene = apply(openingScene(realAtlas(), 1.0f), SelectPoint{a});
    scene = apply(apply(scene, SelectPoint{b, true}), SoloPoint{a});
    EXPECT_EQ(scene.soloPoint, a);
    EXPECT_EQ(apply(scene, HidePoint{b}).soloPoint, a);
    EXPECT_FALSE(apply(scene, HidePoint{a}).soloPoint);
    EXPECT_FALSE(apply(scene, ClearSelection{}).soloPoint);
}

} // namespace
} // namespace myoatlas::scene
