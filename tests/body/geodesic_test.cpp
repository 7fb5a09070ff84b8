#include "body/geodesic.h"
#include "shapes.h"

#include <cmath>
#include <gtest/gtest.h>
#include <map>

namespace myoatlas::body {
namespace {

std::map<std::uint32_t, float> distancesFrom(const Mesh& mesh, std::uint32_t source,
                                             float maxDistance) {
    std::map<std::uint32_t, float> distances;
    const VertexDistance seed{source, 0.0f};
    for (const auto& [vertex, distance] : GeodesicSolver(mesh).march({&seed, 1}, maxDistance))
        distances[vertex] = distance;
    return distances;
}

TEST(Geodesic, OnFlatGroundItIsTheStraightDistance) {
    constexpr int kCells = 40;
    const Mesh mesh = flatSquare(0.1f, kCells);
    const auto centre = std::uint32_t((kCells / 2) * (kCells + 1) + kCells / 2);
    const auto distances = distancesFrom(mesh, centre, 1.0f);
    ASSERT_EQ(distances.size(), mesh.positions.size());
    for (const auto& [vertex, distance] : distances)
        // Along the edges alone the error would reach 8 %; the unfolded front stays within 1 %.
        EXPECT_NEAR(distance, glm::length(mesh.positions[vertex]), 0.01f * 0.1f + 1e-6f);
}

TEST(Geodesic, AroundATubeItFollowsTheSurfaceNotTheChord) {
    const Mesh mesh = tube(0.05f, 0.1f, 64, 20);
    const std::uint32_t source = 10 * 64;
    const auto distances = distancesFrom(mesh, source, 1.0f);
    const float halfWayRound = 3.14159f * 0.05f;
    EXPECT_NEAR(distances.at(10 * 64 + 32), halfWayRound, 0.02f * halfWayRound);
}

TEST(Geodesic, NeverCrossesAir) {
    Mesh mesh = flatSquare(0.1f, 10);
    const auto first = std::uint32_t(mesh.positions.size());
    append(mesh, flatSquare(0.1f, 10, 0.001f)); // a millimetre away, but another surface
    const auto distances = distancesFrom(mesh, 0, 10.0f);
    EXPECT_EQ(distances.size(), first);
    EXPECT_EQ(distances.rbegin()->first, first - 1);
}

TEST(Geodesic, StopsAtTheDistanceAskedFor) {
    const Mesh mesh = flatSquare(0.1f, 40);
    for (const auto& [vertex, distance] : distancesFrom(mesh, 0, 0.05f)) EXPECT_LE(distance, 0.05f);
}

TEST(Geodesic, EachVertexBelongsToItsNearestGroup) {
    const Mesh mesh = flatSquare(0.1f, 20);
    const std::vector<std::vector<VertexDistance>> groups{{{0, 0.0f}}, {{20, 0.0f}}};
    const auto owner = GeodesicSolver(mesh).nearestGroup(groups);
    for (std::size_t v = 0; v < owner.size(); ++v) {
        const float x = mesh.positions[v].x;
        if (std::abs(x) > 0.01f) {
            EXPECT_EQ(owner[v], x < 0.0f ? 0u : 1u);
        }
    }
}

TEST(Geodesic, VerticesOutOfReachBelongToNobody) {
    Mesh mesh = flatSquare(0.1f, 2);
    append(mesh, flatSquare(0.1f, 2, 1.0f));
    const std::vector<std::vector<VertexDistance>> groups{{{0, 0.0f}}};
    EXPECT_EQ(GeodesicSolver(mesh).nearestGroup(groups).back(), groups.size());
}

} // namespace
} // namespace myoatlas::body
