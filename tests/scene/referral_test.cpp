#include "real_atlas.h"

#include <gtest/gtest.h>
#include <set>

namespace myoatlas::scene {
namespace {

const body::Mesh& skin() { return realAtlas()->body().skin()->mesh; }

/// A pattern of one band along the skin, made for a test.
ReferralPattern band(std::vector<content::Anchor> stroke, float width, Side side) {
    content::TriggerPoint point;
    content::ReferralZone zone;
    zone.stroke = std::move(stroke);
    zone.width = width;
    point.referral = {zone};
    const body::GeodesicSolver geodesic(skin());
    auto pattern =
        evaluate(point, side, {realAtlas()->placement(), geodesic, realAtlas()->areas()});
    EXPECT_TRUE(pattern) << pattern.error().message;
    return *pattern;
}

content::Anchor between(const char* from, const char* to, float at, glm::vec3 face) {
    return {from, to, at, {}, face};
}

constexpr glm::vec3 kFront{0, 0, 1}, kBack{0, 0, -1};

TEST(Referral, EveryPatternShadesSomething) {
    const auto patterns = realAtlas()->patterns();
    for (std::size_t i = 0; i < patterns.size(); ++i)
        EXPECT_FALSE(patterns[i].essential.empty() && patterns[i].spillover.empty() &&
                     patterns[i].deep.empty())
            << realAtlas()->points()[i].id;
}

TEST(Referral, WeightsAreWithinBoundsAndEssentialWins) {
    for (const ReferralPattern& pattern : realAtlas()->patterns()) {
        std::map<std::uint32_t, float> essential;
        for (const auto& [vertex, weight] : pattern.essential) {
            EXPECT_GT(weight, 0.0f);
            EXPECT_LE(weight, 1.0f);
            essential[vertex] = weight;
        }
        for (const auto& [vertex, weight] : pattern.spillover)
            if (const auto both = essential.find(vertex); both != essential.end()) {
                EXPECT_LE(weight + both->second, 1.0f + 1e-5f);
            }
    }
}

/// Unless a pattern is described as crossing, its skin lies on its own side; near the midline a
/// band may overlap it by half its width.
TEST(Referral, ShadesItsOwnSideUnlessItCrosses) {
    const auto points = realAtlas()->points();
    for (std::size_t i = 0; i < points.size(); ++i) {
        bool crosses = false;
        for (const content::ReferralZone& zone : points[i].ref.point->referral) {
            crosses |= zone.side != content::ReferralZone::Across::same;
            for (const content::Anchor& anchor : zone.stroke)
                crosses |= anchor.from.ends_with(".opposite") || anchor.to.ends_with(".opposite");
        }
        if (crosses) continue;
        for (const VertexWeight& entry : realAtlas()->pattern(i).essential)
            EXPECT_GT(skin().positions[entry.vertex].x * signOf(points[i].side), -0.06f)
                << points[i].id;
    }
}

TEST(Referral, LeftPatternIsTheMirrorOfTheRight) {
    const auto points = realAtlas()->points();
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].side != Side::left) continue;
        const std::size_t other = pointIndex(joinSide(points[i].ref.point->id, Side::right));
        const auto& left = realAtlas()->pattern(i);
        const auto& right = realAtlas()->pattern(other);
        const float a = skinArea(left.essential, realAtlas()->areas());
        const float b = skinArea(right.essential, realAtlas()->areas());
        // The measured halves differ a little, a band's edge more than its middle.
        EXPECT_NEAR(a, b, 0.15f * std::max(a, b) + 2e-4f) << points[i].id;
        EXPECT_EQ(left.deep.size(), right.deep.size());
    }
}

TEST(Referral, DoesNotBleedThroughALimb) {
    for (const Side side : {Side::left, Side::right}) {
        const ReferralPattern front =
            band({between("hip_joint_centre", "knee_centre", 0.3f, kFront),
                  between("hip_joint_centre", "knee_centre", 0.7f, kFront)},
                 0.06f, side);
        ASSERT_GT(front.essential.size(), 100u);
        for (const VertexWeight& entry : front.essential)
            EXPECT_GT(skin().normals[entry.vertex].z, -0.3f) << "on the back of the thigh";
        const ReferralPattern forearm = band({between("elbow_centre", "wrist_centre", 0.3f, kBack),
                                              between("elbow_centre", "wrist_centre", 0.8f, kBack)},
                                             0.03f, side);
        for (const VertexWeight& entry : forearm.essential)
            EXPECT_LT(skin().normals[entry.vertex].z, 0.5f) << "on the palm side";
    }
}

TEST(Referral, DoesNotJumpToTheNextFinger) {
    for (const Side side : {Side::left, Side::right}) {
        const ReferralPattern finger =
            band({{"pip2", "dip2", 0.0f, {}, kFront}, {"dip2", "fingertip2", 0.9f, {}, kFront}},
                 0.014f, side);
        ASSERT_GT(finger.essential.size(), 10u);
        std::set<std::string> touched;
        for (const VertexWeight& entry : finger.essential)
            touched.insert(realAtlas()
                               ->areas()
                               .areas[realAtlas()->areas().areaOfVertex[entry.vertex]]
                               .area->id);
        for (const std::string& area : touched)
            EXPECT_TRUE(area.starts_with("index_finger")) << area;
    }
}

TEST(Referral, UpperTrapeziusReachesTempleJawAndNeckButNoArm) {
    for (const char* area : {"temple.right", "angle_of_jaw.right", "side_of_neck.right"})
        EXPECT_GT(coverageOf("trapezius_descending.1", area), 0.15f) << area;
    EXPECT_GT(coverageOf("trapezius_descending.1", "back_of_neck_upper.right") +
                  coverageOf("trapezius_descending.1", "back_of_neck_lower.right"),
              0.15f);
    const AreaMap& map = realAtlas()->areas();
    for (const AreaCoverage& entry :
         coverages(realAtlas()->pattern(pointIndex("trapezius_descending.1")), map, 0.01f)) {
        EXPECT_NE(map.areas[entry.area].side, Side::left) << map.areas[entry.area].id;
        const std::string& region = map.areas[entry.area].area->region;
        EXPECT_TRUE(region != "arm" && region != "elbow" && region != "forearm" &&
                    region != "wrist" && region != "hand")
            << map.areas[entry.area].id;
    }
}

TEST(Referral, TheWeightIsOneHalfAtTheDrawnEdge) {
    const content::Anchor middle = between("hip_joint_centre", "knee_centre", 0.5f, kFront);
    const float scale = realAtlas()->placement().scale();
    const ReferralPattern spot = band({middle}, 0.06f, Side::left);
    const glm::vec3 centre = realAtlas()->placement().onSkin(middle, Side::left)->position;
    for (const auto& [vertex, weight] : spot.essential) {
        const float distance = glm::distance(skin().positions[vertex], centre) / scale;
        if (distance < 0.018f) {
            EXPECT_GT(weight, 0.95f);
        }
        if (distance > 0.034f) {
            EXPECT_LT(weight, 0.5f);
        }
    }
}

} // namespace
} // namespace myoatlas::scene
