#include "body/ray_caster.h"
#include "shapes.h"

#include <gtest/gtest.h>
#include <random>

namespace myoatlas::body {
namespace {

TEST(RayCaster, MeetsTheFirstSurface) {
    const Mesh near = flatSquare(1.0f, 4, 1.0f), far = flatSquare(1.0f, 4, 0.0f);
    const RayCaster caster(std::vector<const Mesh*>{&far, &near});
    const auto hit = caster.cast({0.1f, 0.2f, 3.0f}, {0.0f, 0.0f, -1.0f});
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->mesh, 1u);
    EXPECT_NEAR(hit->distance, 2.0f, 1e-6f);
    EXPECT_NEAR(hit->normal.z, 1.0f, 1e-6f);
    EXPECT_FALSE(caster.cast({5.0f, 0.0f, 3.0f}, {0.0f, 0.0f, -1.0f}));
}

TEST(RayCaster, PassesThroughWhatIsNotAccepted) {
    const Mesh near = flatSquare(1.0f, 4, 1.0f), far = flatSquare(1.0f, 4, 0.0f);
    const RayCaster caster(std::vector<const Mesh*>{&far, &near});
    const auto hit = caster.cast({0.0f, 0.0f, 3.0f}, {0.0f, 0.0f, -1.0f}, 10.0f,
                                 [](std::size_t mesh) { return mesh == 0; });
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->mesh, 0u);
}

TEST(RayCaster, NearestIsNoFartherThanAnyVertex) {
    const Mesh mesh = tube(0.1f, 0.4f, 24, 10);
    const RayCaster caster({&mesh});
    std::mt19937 random(7);
    std::uniform_real_distribution<float> place(-0.5f, 0.5f);
    for (int i = 0; i < 100; ++i) {
        const glm::vec3 p(place(random), place(random), place(random));
        const auto nearest = caster.nearest(p);
        ASSERT_TRUE(nearest);
        float least = 1e9f;
        for (const glm::vec3& q : mesh.positions) least = std::min(least, glm::distance(p, q));
        EXPECT_LE(nearest->distance, least + 1e-6f);
        EXPECT_NEAR(glm::distance(p, nearest->position), nearest->distance, 1e-6f);
    }
    EXPECT_FALSE(caster.nearest({5.0f, 0.0f, 0.0f}, 0.1f));
}

} // namespace
} // namespace myoatlas::body
