#include "builder/curve.h"
#include "builder/simplify.h"
#include "builder/slab.h"
#include "builder/solid.h"
#include "builder/tube.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numbers>

namespace myoatlas::builder {

namespace {

/// A straight round rod of radius 1 cm and 20 cm between its tips, downwards from y = 1.
CentreLine rod() {
    CentreLine line{{0.0f, 1.0f, 0.0f}, {0.0f, 0.8f, 0.0f}, 0.2f, {}};
    for (const float along : {0.05f, 0.3f, 0.7f, 0.95f}) {
        const Outline outline{{0.0f, 1.0f - 0.2f * along, 0.0f}, {1.0f, 0.0f, 0.0f}, 0.02f, 0.02f};
        line.stations.push_back({along, {0.0f, -1.0f, 0.0f}, outline, {}});
    }
    return line;
}

/// A flat sheet of 10 cm by 10 cm, 4 mm thick, fibres along +X.
Sheet flatSheet() {
    Sheet sheet{3, 4, {}, 0.0f};
    for (int row = 0; row < sheet.rows; ++row)
        for (int column = 0; column < sheet.columns; ++column)
            sheet.nodes.push_back({{column * 0.1f / 3.0f, row * 0.05f, 0.0f}, 0.004f});
    return sheet;
}

} // namespace

TEST(MonotoneCurve, PassesThroughItsSamplesAndNeverOvershoots) {
    const MonotoneCurve<1> curve({0.0f, 1.0f, 2.0f, 3.0f}, {{0.0f}, {0.0f}, {1.0f}, {1.0f}});
    EXPECT_FLOAT_EQ(curve.at(2.0f)[0], 1.0f);
    for (float t = 0.0f; t <= 3.0f; t += 0.05f) {
        EXPECT_GE(curve.at(t)[0], 0.0f);
        EXPECT_LE(curve.at(t)[0], 1.0f);
    }
}

TEST(Tube, HoldsTheVolumeOfItsSections) {
    const body::Mesh mesh = tubeMesh(tubeFrom(rod()), {});
    // A cylinder over nine tenths of the length, half ellipsoids at both ends.
    const float area = std::numbers::pi_v<float> * 1e-4f;
    EXPECT_NEAR(signedVolume(mesh), area * (0.18f + 2.0f / 3.0f * 0.02f), 0.05f * area * 0.2f);
}

TEST(Tube, RunsFromFirstToLastTip) {
    const body::Mesh mesh = tubeMesh(tubeFrom(rod()), {});
    const body::Mesh flipped = tubeMesh(tubeFrom(rod()), {.flip = true});
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        EXPECT_NEAR(mesh.texcoords[i].y, (1.0f - mesh.positions[i].y) / 0.2f, 0.05f);
        EXPECT_FLOAT_EQ(flipped.texcoords[i].y, 1.0f - mesh.texcoords[i].y);
    }
}

TEST(Tube, TurnsItsEllipseWithoutFlipping) {
    CentreLine line = rod();
    // The same direction measured with the opposite sign is the same ellipse.
    line.stations[1].outline.majorDirection = {-1.0f, 0.0f, 0.0f};
    EXPECT_EQ(tubeMesh(tubeFrom(line), {}).positions, tubeMesh(tubeFrom(rod()), {}).positions);
}

TEST(Slab, IsClosedOutwardAndCarriesOneFibreFieldOnBothFaces) {
    const body::Mesh mesh = slabMesh(flatSheet(), {});
    EXPECT_NEAR(signedVolume(mesh), 0.1f * 0.1f * 0.004f, 0.1f * 0.1f * 0.1f * 0.004f);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        const float along = std::clamp(mesh.positions[i].x / 0.1f, 0.0f, 1.0f); // the rim overhangs
        EXPECT_NEAR(mesh.texcoords[i].y, along, 0.02f);
    }
}

TEST(Solid, MeshesASphereOutward) {
    body::Bounds box;
    box.add(glm::vec3(-0.01f));
    box.add(glm::vec3(0.01f));
    const body::Mesh mesh =
        solidMesh(box, 0.001f, [](glm::vec3 p) { return glm::length(p) - 0.01f; });
    const float volume = 4.0f / 3.0f * std::numbers::pi_v<float> * 1e-6f;
    EXPECT_NEAR(signedVolume(mesh), volume, 0.05f * volume);
}

TEST(Solid, TriangleDistanceIsThatOfItsNearestPart) {
    const glm::vec3 a(0.0f), b(1.0f, 0.0f, 0.0f), c(0.0f, 1.0f, 0.0f);
    EXPECT_FLOAT_EQ(triangleDistance({0.2f, 0.2f, 0.5f}, a, b, c, 0.2f), 0.4f);
    EXPECT_FLOAT_EQ(triangleDistance({-1.0f, 0.0f, 0.0f}, a, b, c, 0.0f), 1.0f);
    EXPECT_FLOAT_EQ(triangleDistance({0.5f, -2.0f, 0.0f}, a, b, c, 0.0f), 2.0f);
}

TEST(Solid, PolygonDistanceIsNegativeInside) {
    const std::vector<glm::vec2> square{{0.0f, 0.0f}, {2.0f, 0.0f}, {2.0f, 2.0f}, {0.0f, 2.0f}};
    EXPECT_FLOAT_EQ(polygonDistance({1.0f, 0.5f}, square), -0.5f);
    EXPECT_FLOAT_EQ(polygonDistance({3.0f, 1.0f}, square), 1.0f);
}

} // namespace myoatlas::builder
