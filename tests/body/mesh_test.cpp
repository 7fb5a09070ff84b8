#include "shapes.h"

#include <gtest/gtest.h>

namespace myoatlas::body {
namespace {

TEST(Mesh, MirroringTwiceGivesTheSameMesh) {
    const Mesh mesh = tube(0.1f, 0.4f, 12, 6);
    const Mesh twice = mirrored(mirrored(mesh));
    EXPECT_EQ(twice.positions, mesh.positions);
    EXPECT_EQ(twice.indices, mesh.indices);
}

TEST(Mesh, MirroringKeepsNormalsOutward) {
    Mesh mesh = mirrored(tube(0.1f, 0.4f, 12, 6));
    computeNormals(mesh);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        const glm::vec3 outward(mesh.positions[i].x, 0.0f, mesh.positions[i].z);
        EXPECT_GT(glm::dot(mesh.normals[i], outward), 0.0f);
    }
}

TEST(Mesh, AppendingShiftsIndices) {
    Mesh mesh = flatSquare(1.0f, 1);
    append(mesh, flatSquare(1.0f, 1, 2.0f));
    EXPECT_EQ(mesh.triangleCount(), 4u);
    EXPECT_EQ(mesh.positions[mesh.indices.back()].z, 2.0f);
    EXPECT_EQ(mesh.bounds().size(), glm::vec3(2.0f));
}

} // namespace
} // namespace myoatlas::body
