#include "writer/levels_of_detail.h"

#include "mesh_checks.h"

#include <cmath>
#include <glm/gtc/constants.hpp>
#include <gtest/gtest.h>

namespace myoatlas::writer {
namespace {

/// A closed ball of 2 * around * (along - 1) triangles.
body::Mesh ball(float radius, std::uint32_t around, std::uint32_t along) {
    body::Mesh mesh;
    mesh.positions.push_back({0.0f, radius, 0.0f});
    for (std::uint32_t ring = 1; ring < along; ++ring)
        for (std::uint32_t i = 0; i < around; ++i) {
            const float polar = glm::pi<float>() * float(ring) / float(along);
            const float turn = glm::two_pi<float>() * float(i) / float(around);
            mesh.positions.push_back(radius * glm::vec3(std::sin(polar) * std::sin(turn),
                                                        std::cos(polar),
                                                        std::sin(polar) * std::cos(turn)));
        }
    mesh.positions.push_back({0.0f, -radius, 0.0f});
    const auto at = [&](std::uint32_t ring, std::uint32_t i) {
        if (ring == 0) return 0u;
        if (ring == along) return (along - 1) * around + 1;
        return (ring - 1) * around + i % around + 1;
    };
    for (std::uint32_t ring = 0; ring < along; ++ring)
        for (std::uint32_t i = 0; i < around; ++i) {
            if (ring > 0)
                mesh.indices.insert(mesh.indices.end(),
                                    {at(ring, i), at(ring + 1, i), at(ring, i + 1)});
            if (ring + 1 < along)
                mesh.indices.insert(mesh.indices.end(),
                                    {at(ring, i + 1), at(ring + 1, i), at(ring + 1, i + 1)});
        }
    return mesh;
}

body::Structure withLevels(body::Mesh mesh) {
    std::vector<body::Structure> structures(1);
    structures[0].mesh = std::move(mesh);
    addLevelsOfDetail(structures);
    return structures[0];
}

body::Mesh meshOfLevel(const body::Structure& structure, std::size_t level) {
    body::Mesh mesh = structure.mesh;
    mesh.indices = structure.indicesAt(level);
    return mesh;
}

} // namespace

TEST(LevelsOfDetail, HaveAQuarterAndATenthOfTheTriangles) {
    const body::Structure structure = withLevels(ball(0.05f, 64, 33));
    ASSERT_EQ(structure.mesh.triangleCount(), 4096u);
    ASSERT_EQ(structure.levels.size(), 2u);
    EXPECT_NEAR(float(structure.levels[0].size() / 3), 1024.0f, 20.0f);
    EXPECT_NEAR(float(structure.levels[1].size() / 3), 409.0f, 20.0f);
}

TEST(LevelsOfDetail, StayClosedAndKeepTheVolume) {
    const body::Structure structure = withLevels(ball(0.05f, 64, 33));
    const float volume = signedVolume(structure.mesh);
    ASSERT_EQ(builder::openEdges(structure.mesh), 0u);
    for (std::size_t level = 1; level <= structure.levels.size(); ++level) {
        const body::Mesh mesh = meshOfLevel(structure, level);
        EXPECT_EQ(builder::openEdges(mesh), 0u) << level;
        EXPECT_NEAR(signedVolume(mesh), volume, 0.04f * volume) << level;
    }
}

TEST(LevelsOfDetail, AreNotMadeOfWhatIsSmallAlready) {
    EXPECT_TRUE(withLevels(ball(0.05f, 6, 4)).levels.empty());
}

TEST(LevelsOfDetail, StopWhereTheSurfaceWouldBend) {
    // A ball of half a metre has no facet to spare: each one of a tenth would stand off by 20 mm.
    const body::Structure structure = withLevels(ball(0.5f, 16, 9));
    for (const std::vector<std::uint32_t>& level : structure.levels)
        EXPECT_GT(level.size(), structure.mesh.indices.size() / 2);
}

} // namespace myoatlas::writer
