#include "body/section.h"

#include <gtest/gtest.h>
#include <numeric>

namespace myoatlas::body {
namespace {

const PlaneFrame kLevel = frameOf({0.0f, 1.0f, 0.0f, 0.0f});

/// A box of edge 2 about `centre`, outward.
Mesh boxAt(glm::vec3 centre) {
    Mesh mesh;
    for (int i = 0; i < 8; ++i)
        mesh.positions.push_back(centre +
                                 glm::vec3(i & 1 ? 1 : -1, i & 2 ? 1 : -1, i & 4 ? 1 : -1));
    mesh.indices = {0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4,
                    2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5};
    return mesh;
}

float filledArea(const Section& section) {
    const auto pieces = trapezoidsOf(section);
    return std::accumulate(pieces.begin(), pieces.end(), 0.0f, [](float sum, const Trapezoid& t) {
        const glm::vec2 width = t.right - t.left;
        return sum + 0.5f * (width[0] + width[1]) * (t.top - t.bottom);
    });
}

TEST(Section, OfABoxIsItsSquare) {
    const Mesh box = boxAt({0, 0.25f, 0});
    const Section section = sectionOf(box, box.indices, kLevel);
    EXPECT_TRUE(section.isClosed);
    EXPECT_NEAR(areaOf(section), 4.0f, 1e-5f);
    EXPECT_NEAR(perimeterOf(section), 8.0f, 1e-5f);
    EXPECT_NEAR(filledArea(section), 4.0f, 1e-5f);
    EXPECT_EQ(windingNumber(section, kLevel.toPlane({0.5f, 0, 0.5f})), 1);
    EXPECT_EQ(windingNumber(section, kLevel.toPlane({1.5f, 0, 0.5f})), 0);
}

TEST(Section, IsTheSameSquareAtAnySlant) {
    const glm::vec3 normal = glm::normalize(glm::vec3(0.3f, 1.0f, 0.2f));
    const PlaneFrame plane = frameOf({normal, 0.1f});
    const Mesh box = boxAt({0, 0, 0});
    const Section section = sectionOf(box, box.indices, plane);
    EXPECT_TRUE(section.isClosed);
    EXPECT_NEAR(areaOf(section), 4.0f / normal.y, 1e-4f);
    EXPECT_NEAR(filledArea(section), areaOf(section), 1e-4f);
    for (const glm::vec2 point : section.points)
        EXPECT_NEAR(dot(normal, plane.toBody(point)) + 0.1f, 0.0f, 1e-5f);
}

TEST(Section, TakesVerticesOnThePlane) {
    const Mesh box = boxAt({0, 1, 0}); // its lower face lies in the plane
    const Section below = sectionOf(box, box.indices, kLevel);
    EXPECT_TRUE(below.isClosed);
    const Mesh high = boxAt({0, -1, 0});
    EXPECT_TRUE(sectionOf(high, high.indices, kLevel).isClosed);
}

TEST(Section, WeldsDoubledVertices) {
    Mesh box = boxAt({0, 0.25f, 0});
    Mesh apart;
    for (const std::uint32_t index : box.indices) {
        apart.indices.push_back(static_cast<std::uint32_t>(apart.positions.size()));
        apart.positions.push_back(box.positions[index]);
    }
    const Section section = sectionOf(apart, apart.indices, kLevel);
    EXPECT_TRUE(section.isClosed);
    EXPECT_EQ(section.points.size(), sectionOf(box, box.indices, kLevel).points.size());
}

TEST(Section, OfAnOpenMeshHasNoInside) {
    Mesh box = boxAt({0, 0.25f, 0});
    box.indices.resize(box.indices.size() - 3);
    EXPECT_FALSE(sectionOf(box, box.indices, kLevel).isClosed);
}

TEST(Section, LeavesAHoleOpen) {
    Mesh tube = boxAt({0, 0, 0});
    Mesh hole = boxAt({0, 0, 0});
    for (glm::vec3& p : hole.positions) p *= glm::vec3(0.5f, 1.0f, 0.5f);
    for (std::size_t i = 0; i < hole.indices.size(); i += 3)
        std::swap(hole.indices[i], hole.indices[i + 1]);
    append(tube, hole);
    const Section section = sectionOf(tube, tube.indices, kLevel);
    EXPECT_TRUE(section.isClosed);
    EXPECT_NEAR(filledArea(section), 3.0f, 1e-4f);
    EXPECT_EQ(windingNumber(section, {0.0f, 0.0f}), 0);
}

TEST(Section, FillsWhatOverlapsOnce) {
    Mesh both = boxAt({0, 0, 0});
    append(both, boxAt({0.5f, 0.1f, 0.3f}));
    const Section section = sectionOf(both, both.indices, kLevel);
    EXPECT_NEAR(areaOf(section), 8.0f, 1e-4f);
    EXPECT_LT(filledArea(section), 6.0f);
    EXPECT_EQ(windingNumber(section, kLevel.toPlane({0.25f, 0, 0.1f})), 2);
}

} // namespace
} // namespace myoatlas::body
