#include "scene/camera.h"

#include <cmath>
#include <glm/gtc/constants.hpp>
#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

/// Where a point of the world lands in the picture, [-1, 1].
glm::vec2 projected(const Camera& camera, float aspect, glm::vec3 p) {
    body::Bounds bounds;
    bounds.add(glm::vec3(-1.0f));
    bounds.add(glm::vec3(1.0f, 2.0f, 1.0f));
    const glm::vec4 clip =
        clipFromView(camera, aspect, bounds) * viewFromWorld(camera) * glm::vec4(p, 1.0f);
    return glm::vec2(clip) / clip.w;
}

TEST(Camera, FromTheFrontTheBodysLeftIsOnThePicturesRight) {
    const Camera front = from(Camera{}, StandardView::anterior);
    EXPECT_GT(projected(front, 1.0f, {0.3f, 0.85f, 0.0f}).x, 0.0f);
    const Camera back = from(Camera{}, StandardView::posterior);
    EXPECT_LT(projected(back, 1.0f, {0.3f, 0.85f, 0.0f}).x, 0.0f);
}

TEST(Camera, StandardViewsStandOnTheNamedSide) {
    EXPECT_GT(eye(from(Camera{}, StandardView::anterior)).z, 1.0f);
    EXPECT_LT(eye(from(Camera{}, StandardView::posterior)).z, -1.0f);
    EXPECT_GT(eye(from(Camera{}, StandardView::left)).x, 1.0f);
    EXPECT_LT(eye(from(Camera{}, StandardView::right)).x, -1.0f);
    EXPECT_GT(eye(from(Camera{}, StandardView::superior)).y, 3.0f);
    EXPECT_LT(eye(from(Camera{}, StandardView::inferior)).y, -1.0f);
}

TEST(Camera, NamesOfViewsRoundTrip) {
    for (const StandardView view :
         {StandardView::anterior, StandardView::posterior, StandardView::left, StandardView::right,
          StandardView::superior, StandardView::inferior})
        EXPECT_EQ(standardViewFromName(name(view)), view);
    EXPECT_FALSE(standardViewFromName("front"));
}

TEST(Camera, OrbitKeepsTheHorizonLevelAndStopsAtThePoles) {
    Camera camera;
    for (int i = 0; i < 50; ++i) camera = orbited(camera, 0.37f, 0.21f);
    EXPECT_LE(camera.pitch, glm::half_pi<float>());
    const glm::mat4 worldFromView = glm::inverse(viewFromWorld(camera));
    EXPECT_NEAR(worldFromView[0].y, 0.0f, 1e-5f) << "the picture's right stays horizontal";
}

TEST(Camera, ZoomKeepsWhatIsUnderThePointer) {
    for (const bool ortho : {false, true}) {
        Camera camera;
        camera.isOrthographic = ortho;
        const glm::vec2 pointer(0.4f, -0.3f);
        const Ray ray = rayThrough(camera, 1.5f, pointer);
        // A point in the plane of the pivot, which is what zooming holds on to.
        const float t = (camera.pivot.z - ray.origin.z) / ray.direction.z;
        const glm::vec3 held = ray.origin + t * ray.direction;
        const Camera nearer = zoomed(camera, 1.5f, 0.5f, pointer);
        const glm::vec2 after = projected(nearer, 1.5f, held);
        EXPECT_NEAR(after.x, pointer.x, 1e-4f);
        EXPECT_NEAR(after.y, pointer.y, 1e-4f);
    }
}

TEST(Camera, PanFollowsThePointer) {
    const Camera camera;
    const Camera moved = panned(camera, 1.5f, {0.2f, 0.1f});
    const glm::vec2 after = projected(moved, 1.5f, camera.pivot);
    EXPECT_NEAR(after.x, 0.2f, 1e-5f);
    EXPECT_NEAR(after.y, 0.1f, 1e-5f);
}

TEST(Camera, RaysAndProjectionAgree) {
    Camera camera = orbited(Camera{}, 0.7f, 0.3f);
    for (const bool ortho : {false, true}) {
        camera.isOrthographic = ortho;
        const glm::vec2 ndc(-0.6f, 0.25f);
        const Ray ray = rayThrough(camera, 1.3f, ndc);
        const glm::vec2 back =
            projected(camera, 1.3f, ray.origin + (ortho ? 5.0f : 3.0f) * ray.direction);
        EXPECT_NEAR(back.x, ndc.x, 1e-4f);
        EXPECT_NEAR(back.y, ndc.y, 1e-4f);
    }
}

TEST(Camera, FramedShowsTheWholeBox) {
    body::Bounds box;
    box.add({-0.3f, 0.0f, -0.15f});
    box.add({0.3f, 1.66f, 0.15f});
    for (const float aspect : {0.5f, 1.0f, 1.78f})
        for (const float yaw : {0.0f, 0.8f, 2.5f}) {
            const Camera camera = framed(orbited(Camera{}, yaw, 0.2f), box, aspect);
            for (int corner = 0; corner < 8; ++corner) {
                const glm::vec3 p(corner & 1 ? box.max.x : box.min.x,
                                  corner & 2 ? box.max.y : box.min.y,
                                  corner & 4 ? box.max.z : box.min.z);
                const glm::vec2 at = projected(camera, aspect, p);
                EXPECT_LE(std::abs(at.x), 1.0f);
                EXPECT_LE(std::abs(at.y), 1.0f);
            }
        }
}

TEST(Camera, ABallTurnsOverThePolesAndComesBack) {
    Camera camera;
    for (int i = 0; i < 8; ++i) camera = tumbled(camera, 0.0f, glm::quarter_pi<float>());
    EXPECT_LT(glm::distance(eye(camera), eye(Camera{})), 1e-3f) << "once over head and soles";
    const Camera above = tumbled(Camera{}, 0.0f, 0.75f * glm::pi<float>());
    EXPECT_LT(glm::inverse(viewFromWorld(above))[1].y, 0.0f) << "the head is below now";
}

TEST(Camera, ABallFollowsTheHandWhateverWayItLies) {
    Camera camera = tumbled(tumbled(Camera{}, 0.9f, 1.3f), -0.4f, 1.1f);
    EXPECT_NE(camera.roll, 0.0f);
    for (const glm::vec2 turn : {glm::vec2(0.01f, 0.0f), glm::vec2(0.0f, 0.01f)}) {
        const glm::vec3 front = camera.pivot + 0.2f * towardEye(camera);
        const glm::vec2 moved = projected(tumbled(camera, turn.x, turn.y), 1.0f, front);
        // The camera goes to its right and up, so what is in front goes to the left and down.
        EXPECT_NEAR(moved.x, -turn.x * 0.236f, 2e-4f);
        EXPECT_NEAR(moved.y, -turn.y * 0.236f, 2e-4f);
    }
    EXPECT_EQ(from(camera, StandardView::left).roll, 0.0f);
    EXPECT_EQ(orbited(camera, 0.1f, 0.0f).roll, 0.0f);
}

TEST(Camera, TurnedAboutAPlaceItStaysInThePicture) {
    const glm::vec3 knee(0.1f, 0.45f, 0.05f);
    for (const bool ortho : {false, true}) {
        Camera camera = orbited(Camera{}, 0.3f, -0.2f);
        camera.isOrthographic = ortho;
        for (const auto turn : {orbited, tumbled}) {
            const Camera after = turnedAbout(camera, turn(camera, 0.8f, 0.3f), knee);
            const glm::vec2 before = projected(camera, 1.5f, knee),
                            now = projected(after, 1.5f, knee);
            EXPECT_NEAR(now.x, before.x, 1e-4f);
            EXPECT_NEAR(now.y, before.y, 1e-4f);
            EXPECT_GT(glm::distance(eye(after), eye(camera)), 0.5f) << "it did turn";
        }
    }
}

TEST(Camera, MixedTurnsTheShortWay) {
    Camera a, b;
    a.yaw = 3.0f;
    b.yaw = -3.0f;
    EXPECT_GT(std::abs(mixed(a, b, 0.5f).yaw), 3.0f) << "through the back, not the front";
    EXPECT_EQ(mixed(a, b, 1.0f).distance, b.distance);
}

} // namespace
} // namespace myoatlas::scene
