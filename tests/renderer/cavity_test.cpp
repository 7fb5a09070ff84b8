// What sections of the built body show in place of its organs.

#include "renderer/cavity.h"

#include "real_atlas.h"

#include <gtest/gtest.h>

namespace myoatlas::renderer {
namespace {

struct Cut {
    body::PlaneFrame plane;
    std::vector<Cavity> cavities;
};

/// Seen along `normal`, through the place `at`.
Cut cutAt(glm::vec3 normal, glm::vec3 at) {
    const body::PlaneFrame plane = body::frameOf(glm::vec4(normal, -glm::dot(normal, at)));
    return {plane, cavitiesOf(scene::realAtlas()->body(), plane, 0)};
}

bool holds(const Cavity& cavity, glm::vec2 point) {
    // A fan from the middle: inside where one of its triangles is.
    const auto side = [](glm::vec2 a, glm::vec2 b, glm::vec2 p) {
        return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    };
    for (std::size_t i = 0; i < cavity.rim.size(); ++i) {
        const glm::vec2 a = cavity.rim[i], b = cavity.rim[(i + 1) % cavity.rim.size()];
        if (side(cavity.centre, a, point) >= 0 && side(a, b, point) >= 0 &&
            side(b, cavity.centre, point) >= 0)
            return true;
    }
    return false;
}

bool isCavity(const Cut& cut, glm::vec3 place) {
    for (const Cavity& cavity : cut.cavities)
        if (holds(cavity, cut.plane.toPlane(place))) return true;
    return false;
}

constexpr glm::vec3 kUp{0.0f, 1.0f, 0.0f};

TEST(Cavity, IsInChestBellyAndSkull) {
    EXPECT_TRUE(isCavity(cutAt(kUp, {0, 1.25f, 0}), {0.07f, 1.25f, 0.03f}));
    EXPECT_TRUE(isCavity(cutAt(kUp, {0, 1.02f, 0}), {0.0f, 1.02f, 0.06f}));
    EXPECT_TRUE(isCavity(cutAt({1, 0, 0}, {0, 0, 0}), {0.0f, 1.60f, 0.0f}));
}

TEST(Cavity, IsNeitherInLimbsNorInTheNeck) {
    EXPECT_TRUE(cutAt(kUp, {0, 0.68f, 0}).cavities.empty());
    EXPECT_TRUE(cutAt(kUp, {0, 0.30f, 0}).cavities.empty());
    EXPECT_FALSE(isCavity(cutAt(kUp, {0, 1.42f, 0}), {0.0f, 1.42f, 0.02f}));
}

TEST(Cavity, StaysWithinTheSkin) {
    const body::Mesh& skin = scene::realAtlas()->body().skin()->mesh;
    for (const float height : {0.92f, 1.02f, 1.10f, 1.20f, 1.30f, 1.60f}) {
        const Cut cut = cutAt(kUp, {0, height, 0});
        EXPECT_FALSE(cut.cavities.empty()) << height;
        const body::Section section = body::sectionOf(skin, skin.indices, cut.plane);
        for (const Cavity& cavity : cut.cavities)
            for (const glm::vec2 point : cavity.rim)
                EXPECT_NE(body::windingNumber(section, point), 0) << height;
    }
}

} // namespace
} // namespace myoatlas::renderer
