#include "scene/clip_plane.h"

#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

TEST(ClipPlane, CutsAwayWhatLiesBeyond) {
    const ClipPlane plane{ClipDirection::axial, 1.0f, false, {0, 0, 1}};
    EXPECT_TRUE(cutsAway(plane, {0, 1.1f, 0}));
    EXPECT_FALSE(cutsAway(plane, {0, 0.9f, 0}));
    ClipPlane flipped = plane;
    flipped.isFlipped = true;
    EXPECT_FALSE(cutsAway(flipped, {0, 1.1f, 0}));
    EXPECT_TRUE(cutsAway(flipped, {0, 0.9f, 0}));
}

TEST(ClipPlane, ComesBackFromItsText) {
    for (const char* text :
         {"axial:1.02", "sagittal:0.1:flip", "coronal:-0.02", "free:0.6,0,0.8:0.12"}) {
        const auto plane = clipPlaneFromText(text);
        ASSERT_TRUE(plane) << text;
        EXPECT_EQ(toText(*plane), text);
    }
}

TEST(ClipPlane, RefusesWhatIsNoPlane) {
    for (const char* text : {"", "axial", "axial:", "axial:x", "axial:nan", "tilted:1", "axial:1:2",
                             "axial:1:flip:flip", "free:1", "free:0,0,0:1", "free:1,2:1"})
        EXPECT_FALSE(clipPlaneFromText(text)) << text;
}

TEST(ClipPlane, GoesThroughThePointAndOpensTowardTheViewer) {
    Camera camera;
    for (const ClipDirection direction : {ClipDirection::coronal, ClipDirection::free}) {
        const ClipPlane front = clipPlaneThrough(direction, {0.1f, 1.0f, 0.05f}, camera);
        EXPECT_NEAR(front.position, 0.05f, 1e-6f);
        EXPECT_TRUE(cutsAway(front, eye(camera)));
    }
    camera = from(camera, StandardView::posterior);
    EXPECT_TRUE(cutsAway(clipPlaneThrough(ClipDirection::coronal, {0, 1, 0}, camera), eye(camera)));
}

TEST(ClipPlane, IsFacedWithTheFrontOfTheBodyUp) {
    const ClipPlane above{ClipDirection::axial, 1.0f, false, {0, 0, 1}};
    const Camera camera = facingCut({}, above);
    EXPECT_NEAR(towardEye(camera).y, 1.0f, 1e-5f);
    const glm::vec4 forward = viewFromWorld(camera) * glm::vec4(0, 0, 1, 0);
    EXPECT_NEAR(forward.y, 1.0f, 1e-4f);
}

} // namespace
} // namespace myoatlas::scene
