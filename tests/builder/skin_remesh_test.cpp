#include "builder/skin_remesh.h"
#include "builder/skin_shell.h"
#include "builder/skin_soft_parts.h"
#include "builder/voxel_field.h"
#include "mesh_checks.h"

#include <gtest/gtest.h>

namespace myoatlas::builder {
namespace {

body::Mesh sphere(float radius, float spacing) {
    body::Bounds bounds;
    bounds.add(glm::vec3(-1.2f * radius));
    bounds.add(glm::vec3(1.2f * radius));
    VoxelField field = makeField(bounds, spacing, 0.0f);
    fill(field, [&](glm::vec3 p) { return sphereDistance(p, glm::vec3(0.0f), radius); });
    return surfaceNets(field);
}

TEST(Remeshed, GivesEvenTrianglesOnTheSameSphere) {
    RemeshGoal goal;
    goal.edgeLength = [](glm::vec3) { return 0.008f; };
    goal.project = [](glm::vec3 p) { return 0.05f * glm::normalize(p); };
    const body::Mesh mesh = remeshed(sphere(0.05f, 0.003f), goal);
    EXPECT_EQ(openEdges(mesh), 0u);
    EXPECT_EQ(eulerCharacteristic(mesh), 2);
    EXPECT_GT(signedVolume(mesh), 0.0f);
    for (const auto& [edge, uses] : edgeUses(mesh)) {
        const float length = glm::distance(mesh.positions[edge.first], mesh.positions[edge.second]);
        EXPECT_GT(length, 0.45f * 0.008f);
        EXPECT_LT(length, 1.6f * 0.008f);
    }
    for (const glm::vec3& p : mesh.positions) EXPECT_NEAR(glm::length(p), 0.05f, 1e-6f);
}

TEST(Remeshed, RefinesWhereShorterEdgesAreWanted) {
    RemeshGoal goal;
    goal.edgeLength = [](glm::vec3 p) { return p.x > 0.0f ? 0.004f : 0.010f; };
    goal.project = [](glm::vec3 p) { return 0.05f * glm::normalize(p); };
    const body::Mesh mesh = remeshed(sphere(0.05f, 0.006f), goal);
    const auto right = std::count_if(mesh.positions.begin(), mesh.positions.end(),
                                     [](glm::vec3 p) { return p.x > 0.0f; });
    EXPECT_EQ(openEdges(mesh), 0u);
    EXPECT_GT(right, 3 * (static_cast<long>(mesh.positions.size()) - right));
}

TEST(LargestShell, DropsCrumbs) {
    body::Mesh both = sphere(0.01f, 0.004f);
    const body::Mesh large = sphere(0.05f, 0.004f);
    body::append(both, large);
    EXPECT_EQ(largestShell(both).triangleCount(), large.triangleCount());
    EXPECT_EQ(largestShell(body::Mesh{}).triangleCount(), 0u);
}

TEST(SoftParts, BulgeAndCarveOnBothSides) {
    SoftParts parts;
    parts.bulge({glm::vec3(0.05f, 0.0f, 0.0f)}, glm::vec3(0.01f), 0.002f);
    parts.carve({{{0.02f, 0.0f, 0.0f}, 0.004f}, {{0.02f, 0.01f, 0.0f}, 0.004f}}, 0.002f);
    parts.mirror();
    for (const float side : {1.0f, -1.0f}) {
        EXPECT_NEAR(parts.apply(0.03f, {side * 0.05f, 0.0f, 0.0f}), -0.01f, 1e-4f);
        EXPECT_NEAR(parts.apply(-0.01f, {side * 0.02f, 0.005f, 0.0f}), 0.004f, 1e-4f);
    }
    EXPECT_FLOAT_EQ(parts.apply(-0.01f, {0.0f, 0.1f, 0.0f}), -0.01f);
    parts.refine({0.0f, 0.1f, 0.0f}, 0.01f, 0.001f);
    EXPECT_FLOAT_EQ(parts.edgeLength(0.005f, {0.0f, 0.1f, 0.005f}), 0.001f);
    EXPECT_FLOAT_EQ(parts.edgeLength(0.005f, {0.0f, 0.2f, 0.0f}), 0.005f);
}

} // namespace
} // namespace myoatlas::builder
