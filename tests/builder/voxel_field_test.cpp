#include "builder/voxel_distance.h"
#include "builder/voxel_field.h"
#include "builder/voxel_primitives.h"
#include "mesh_checks.h"

#include <gtest/gtest.h>
#include <random>

namespace myoatlas::builder {
namespace {

VoxelField sphereField(float radius, float spacing) {
    body::Bounds bounds;
    bounds.add(glm::vec3(-1.3f * radius));
    bounds.add(glm::vec3(1.3f * radius));
    VoxelField field = makeField(bounds, spacing, 0.0f);
    fill(field, [&](glm::vec3 p) { return sphereDistance(p, glm::vec3(0.0f), radius); });
    return field;
}

TEST(SurfaceNets, OfASphereAreClosedOutwardAndRound) {
    const VoxelField field = sphereField(0.05f, 0.004f);
    const body::Mesh mesh = surfaceNets(field);
    ASSERT_GT(mesh.triangleCount(), 500u);
    EXPECT_EQ(openEdges(mesh), 0u);
    EXPECT_NEAR(signedVolume(mesh), 4.18879f * 0.05f * 0.05f * 0.05f, 1e-5f);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        EXPECT_NEAR(glm::length(mesh.positions[i]), 0.05f, 0.5f * field.spacing);
        EXPECT_GT(glm::dot(mesh.normals[i], glm::normalize(mesh.positions[i])), 0.98f);
    }
}

TEST(SurfaceNets, StayManifoldOnNoise) {
    VoxelField field;
    field.spacing = 1.0f;
    field.size = glm::ivec3(17, 13, 11);
    std::mt19937 random(5);
    for (int i = 0; i < 17 * 13 * 11; ++i)
        field.values.push_back(static_cast<float>(random() % 2000) / 1000.0f - 0.6f);
    EXPECT_EQ(openEdges(surfaceNets(field)), 0u);
}

TEST(NearestSeeds, EqualBruteForce) {
    const glm::ivec3 size(13, 9, 11);
    std::vector<std::uint8_t> isSeed(13 * 9 * 11, 0);
    std::mt19937 random(7);
    for (int i = 0; i < 25; ++i) isSeed[random() % isSeed.size()] = 1;
    const NearestSeeds nearest = nearestSeeds(size, isSeed);
    const auto point = [&](std::size_t i) { return glm::ivec3(i % 13, i / 13 % 9, i / (13 * 9)); };
    for (std::size_t i = 0; i < isSeed.size(); ++i) {
        int best = 1 << 20;
        for (std::size_t j = 0; j < isSeed.size(); ++j) {
            const glm::ivec3 d = point(i) - point(j);
            if (isSeed[j] != 0) best = std::min(best, d.x * d.x + d.y * d.y + d.z * d.z);
        }
        EXPECT_EQ(nearest.squaredDistance[i], static_cast<float>(best));
        const glm::ivec3 d = point(i) - point(static_cast<std::size_t>(nearest.seed[i]));
        EXPECT_EQ(d.x * d.x + d.y * d.y + d.z * d.z, best);
    }
}

TEST(NearestSeeds, AreNoneOnAnEmptyGrid) {
    const NearestSeeds nearest = nearestSeeds({3, 3, 3}, std::vector<std::uint8_t>(27, 0));
    EXPECT_EQ(nearest.seed[13], -1);
    EXPECT_TRUE(std::isinf(nearest.squaredDistance[13]));
}

TEST(VoxelField, SamplesALinearFieldExactly) {
    body::Bounds bounds;
    bounds.add(glm::vec3(0.0f));
    bounds.add(glm::vec3(1.0f));
    VoxelField field = makeField(bounds, 0.1f, 0.0f);
    fill(field, [](glm::vec3 p) { return p.x + 2.0f * p.y - 3.0f * p.z; });
    EXPECT_NEAR(field.sample({0.33f, 0.47f, 0.81f}), 0.33f + 0.94f - 2.43f, 1e-5f);
    EXPECT_NEAR(glm::distance(field.gradient({0.5f, 0.5f, 0.5f}), glm::vec3(1, 2, -3)), 0.0f,
                1e-3f);
}

TEST(VoxelField, BlurKeepsTheMeanAndFlattensAStep) {
    VoxelField field;
    field.spacing = 0.001f;
    field.size = glm::ivec3(40, 3, 3);
    for (int i = 0; i < 40 * 9; ++i) field.values.push_back(i % 40 < 20 ? -1.0f : 1.0f);
    blur(field, 0.003f);
    EXPECT_NEAR(field.at(19, 1, 1), -field.at(20, 1, 1), 1e-5f);
    EXPECT_LT(std::abs(field.at(20, 1, 1)), 0.3f);
    EXPECT_NEAR(field.at(0, 1, 1), -1.0f, 1e-5f);
}

TEST(Primitives, RoundConeTouchesBothSpheresAndItsSide) {
    const glm::vec3 a(0.0f), b(0.0f, 0.1f, 0.0f);
    EXPECT_NEAR(roundConeDistance({0.0f, -0.05f, 0.0f}, a, b, 0.03f, 0.01f), 0.02f, 1e-6f);
    EXPECT_NEAR(roundConeDistance({0.0f, 0.13f, 0.0f}, a, b, 0.03f, 0.01f), 0.02f, 1e-6f);
    EXPECT_NEAR(capsuleDistance({0.05f, 0.04f, 0.0f}, a, b, 0.02f), 0.03f, 1e-6f);
    EXPECT_LE(smoothUnion(0.01f, 0.01f, 0.008f), 0.01f - 0.0019f);
    EXPECT_FLOAT_EQ(smoothUnion(0.01f, 0.1f, 0.008f), 0.01f);
}

} // namespace
} // namespace myoatlas::builder
