#include "real_atlas.h"

#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

TEST(Placement, EveryPointOfTheContentIsPlacedOnBothSides) {
    std::size_t count = 0;
    for (const content::Muscle& muscle : realAtlas()->content().muscles)
        count += 2 * muscle.points.size();
    EXPECT_EQ(realAtlas()->points().size(), count);
    EXPECT_GE(count, 2u * 100u);
}

TEST(Placement, MarkersLieOnTheSurfaceOfTheirMuscle) {
    for (const PlacedPoint& point : realAtlas()->points()) {
        const body::Mesh& mesh = realAtlas()->body().structures[point.structure].mesh;
        const auto nearest = body::RayCaster({&mesh}).nearest(point.position);
        ASSERT_TRUE(nearest);
        EXPECT_LT(nearest->distance, 0.002f) << point.id;
    }
}

TEST(Placement, LeftPointsLieOnLeftMusclesAndLeftOfTheMiddle) {
    for (const PlacedPoint& point : realAtlas()->points()) {
        const Side side = realAtlas()->body().structures[point.structure].side;
        // The diaphragm is one muscle for both sides.
        EXPECT_TRUE(side == point.side || side == Side::midline) << point.id;
        EXPECT_GT(point.position.x * signOf(point.side), 0.0f) << point.id;
    }
}

TEST(Placement, LeftAndRightMirrorEachOther) {
    for (const PlacedPoint& left : realAtlas()->points()) {
        if (left.side != Side::left) continue;
        const PlacedPoint& right =
            realAtlas()->points()[pointIndex(joinSide(left.ref.point->id, Side::right))];
        const glm::vec3 mirrored(-right.position.x, right.position.y, right.position.z);
        // The two sides of the measured body differ by some millimetres.
        EXPECT_LT(glm::distance(left.position, mirrored), 0.02f) << left.id;
    }
}

TEST(Placement, AnchorsReachTheSkinOnTheirFace) {
    const Placement& placement = realAtlas()->placement();
    content::Anchor thigh{"hip_joint_centre", "knee_centre", 0.5f, {}, glm::vec3(0, 0, 1)};
    const auto front = placement.onSkin(thigh, Side::left);
    thigh.face = glm::vec3(0, 0, -1);
    const auto back = placement.onSkin(thigh, Side::left);
    ASSERT_TRUE(front && back);
    EXPECT_GT(front->normal.z, 0.5f);
    EXPECT_LT(back->normal.z, -0.5f);
    EXPECT_GT(front->position.z - back->position.z, 0.10f) << "a thigh is thicker than that";
    thigh.face = glm::vec3(1, 0, 0);
    EXPECT_GT(placement.onSkin(thigh, Side::left)->position.x, front->position.x);
    EXPECT_LT(placement.onSkin(thigh, Side::right)->position.x, 0.0f) << "lateral is mirrored";
}

TEST(Placement, MissingLandmarksAreNamed) {
    const auto resolved =
        realAtlas()->placement().resolve({"third_eye", "", 0, {}, {}}, Side::left);
    ASSERT_FALSE(resolved);
    EXPECT_EQ(resolved.error().message, "the body has no landmark 'third_eye'");
}

} // namespace
} // namespace myoatlas::scene
