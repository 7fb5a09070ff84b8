#include "renderer/camera.h"
#include "renderer/covered_pixels.h"

#include <gtest/gtest.h>

namespace myoatlas::renderer {

namespace {

constexpr glm::ivec2 kPicture{200, 100};

/// Looks along -Z at the origin; one metre is 50 pixels.
Camera camera() { return orthographicCamera({0, 0, 5}, {0, 0, 0}, 2.0f, 2.0f, 0.1f, 10.0f); }

PixelBox covered(glm::vec3 min, glm::vec3 max, int margin = 0) {
    return coveredPixels({min, max}, camera().clipFromWorld(), kPicture, margin);
}

} // namespace

TEST(CoveredPixels, AreThoseOfTheProjectedBox) {
    EXPECT_EQ(covered({-0.5f, -0.2f, -1}, {1, 0.4f, 1}), (PixelBox{{75, 40}, {150, 70}}));
}

TEST(CoveredPixels, KeepAMarginWithinThePicture) {
    EXPECT_EQ(covered({-2, -1, 0}, {-1, 0, 0}, 10), (PixelBox{{0, 0}, {60, 60}}));
}

TEST(CoveredPixels, AreNoneOutsideThePicture) {
    EXPECT_TRUE(covered({2.5f, 0, 0}, {3, 1, 0}).isEmpty());
    EXPECT_TRUE(covered({0, -3, 0}, {1, -2, 0}).isEmpty());
    EXPECT_TRUE(covered({0, 0, -9}, {1, 1, -8}).isEmpty()); // beyond the far plane
    EXPECT_TRUE(coveredPixels({}, camera().clipFromWorld(), kPicture, 10).isEmpty());
}

TEST(CoveredPixels, AreAllOfThemBesideTheEye) {
    const Camera eye = perspectiveCamera({0, 0, 1}, {0, 0, 0}, 40.0f, 2.0f, 0.01f, 10.0f);
    const PixelBox box = coveredPixels({{-1, -1, 0}, {1, 1, 2}}, eye.clipFromWorld(), kPicture, 0);
    EXPECT_EQ(box, (PixelBox{{0, 0}, kPicture}));
}

TEST(CoveredPixels, JoinWithoutCountingEmptyOnes) {
    const PixelBox box{{3, 4}, {10, 12}};
    EXPECT_EQ(joined(box, {}), box);
    EXPECT_EQ(joined({}, box), box);
    EXPECT_EQ(joined(box, {{0, 6}, {4, 20}}), (PixelBox{{0, 4}, {10, 20}}));
}

TEST(CroppedCamera, ShowsThePartOfThePicture) {
    const Camera whole = camera();
    const Camera part = cropped(whole, {100, 50}, {50, 25}, kPicture);
    // The world's (1, 0.5) lies at pixel (150, 75), the upper right corner of the part.
    const glm::vec4 corner = part.clipFromWorld() * glm::vec4(1.0f, 0.5f, 0.0f, 1.0f);
    EXPECT_NEAR(corner.x / corner.w, 1.0f, 1e-5f);
    EXPECT_NEAR(corner.y / corner.w, 1.0f, 1e-5f);
}

} // namespace myoatlas::renderer
