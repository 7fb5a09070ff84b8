#include "builder/bone_shape.h"

#include "builder/hull.h"
#include "builder/measurements.h"
#include "builder/simplify.h"

#include <gtest/gtest.h>

namespace myoatlas::builder {
namespace {

constexpr std::string_view kWedge = R"({"shapes": [{"bone": "wedge bone", "pieces": [
    {"form": "hull", "points": [[0, 0, 0], [20, 0, 0], [0, 10, 0], [0, 0, 30]], "rounding": 1},
    {"form": "ball", "points": [[0, 0, 0]], "radii": [4, 4, 4], "cut": true}]}]})";

TEST(RoundedHull, IsNearItsFacesAndWearsOffItsCorners) {
    std::vector<glm::vec3> corners;
    for (int i = 0; i < 8; ++i)
        corners.emplace_back(i & 1 ? 0.01f : -0.01f, i & 2 ? 0.01f : -0.01f,
                             i & 4 ? 0.01f : -0.01f);
    const RoundedHull cube(corners, 0.001f);
    EXPECT_NEAR(cube.distance(glm::vec3(0.03f, 0.0f, 0.0f)), 0.02f, 6e-4f);
    EXPECT_NEAR(cube.distance(glm::vec3(0.0f)), -0.01f, 1.2e-3f);
    EXPECT_GT(cube.distance(corners[7]), 7e-4f);
}

TEST(BoneShape, FillsTheMeasuredBoxAndIsMirrored) {
    const Result<BoneShapes> shapes = parseBoneShapes(kWedge);
    ASSERT_TRUE(shapes) << shapes.error().message;
    Measured bone;
    bone.side = Side::left;
    bone.boxMin = {0.1f, 0.2f, 0.3f};
    bone.boxMax = {0.12f, 0.21f, 0.33f};
    const body::Mesh left = shapedBoneMesh(shapes->at("wedge bone"), bone);
    EXPECT_GT(signedVolume(left), 0.0f);
    EXPECT_LT(glm::distance(left.bounds().min, bone.boxMin), 1e-6f);
    EXPECT_LT(glm::distance(left.bounds().max, bone.boxMax), 1e-6f);
    bone.side = Side::right;
    bone.boxMin.x = -0.12f;
    bone.boxMax.x = -0.1f;
    const body::Mesh right = shapedBoneMesh(shapes->at("wedge bone"), bone);
    ASSERT_EQ(left.positions.size(), right.positions.size());
    for (std::size_t i = 0; i < left.positions.size(); ++i)
        EXPECT_NEAR(left.positions[i].x, -right.positions[i].x, 1e-6f);
}

TEST(BoneShape, SaysWhatIsWrong) {
    const auto shapes = parseBoneShapes(
        R"({"shapes": [{"bone": "x", "pieces": [{"form": "ball", "points": [[0, 0]]}]}]})");
    ASSERT_FALSE(shapes);
    EXPECT_EQ(shapes.error().message, "shapes[0]: expected 3 numbers, found 2");
}

TEST(BoneShape, IsFoundByTheNameWithoutItsSide) {
    EXPECT_EQ(boneNameWithoutSide("Navicular bone of right foot"), "navicular bone of foot");
    EXPECT_EQ(boneNameWithoutSide("Left talus"), "talus");
}

} // namespace
} // namespace myoatlas::builder
