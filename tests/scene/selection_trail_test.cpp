#include "real_atlas.h"
#include "scene/action.h"
#include "scene/selection_trail.h"

#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

/// A scene whose selection is followed, as the window does it.
struct Walk {
    Scene scene = openingScene(realAtlas(), 1.0f);
    SelectionTrail trail;

    void act(const Action& action) {
        scene = apply(scene, action);
        trail.follow(scene, scene.camera);
    }
    bool go(const std::optional<SelectionTrail::Stop>& stop) {
        if (!stop) return false;
        scene = apply(apply(scene, RestoreSelection{stop->selection}), SetCamera{stop->camera});
        trail.follow(scene, scene.camera);
        return true;
    }
    void look(float yaw) {
        Camera camera = scene.camera;
        camera.yaw = yaw;
        act(SetCamera{camera});
    }
};

TEST(SelectionTrail, GoesBackAndForwardWithTheView) {
    Walk walk;
    EXPECT_FALSE(walk.trail.canGoBack());
    walk.act(SelectPoint{0});
    walk.look(1.0f);
    walk.act(SelectPoint{1});
    walk.look(2.0f);
    ASSERT_TRUE(walk.go(walk.trail.back()));
    EXPECT_EQ(walk.scene.selectedPoint, 0u);
    EXPECT_FLOAT_EQ(walk.scene.camera.yaw, 1.0f);
    EXPECT_FALSE(walk.trail.canGoBack());
    ASSERT_TRUE(walk.go(walk.trail.forward()));
    EXPECT_EQ(walk.scene.selectedPoint, 1u);
    EXPECT_FLOAT_EQ(walk.scene.camera.yaw, 2.0f);
    EXPECT_FALSE(walk.trail.canGoForward());
}

TEST(SelectionTrail, ANewSelectionTakesThePlaceOfWhatLiesAhead) {
    Walk walk;
    for (const std::size_t point : {0, 1, 2}) walk.act(SelectPoint{point});
    walk.go(walk.trail.back());
    walk.go(walk.trail.back());
    walk.act(SelectPoint{7});
    EXPECT_FALSE(walk.trail.canGoForward());
    walk.go(walk.trail.back());
    EXPECT_EQ(walk.scene.selectedPoint, 0u);
}

TEST(SelectionTrail, LeadsBackToWhatWasClearedAndKeepsPointsThatWereShownTogether) {
    Walk walk;
    walk.act(SelectPoint{0});
    walk.act(SelectPoint{3, true});
    walk.act(ClearSelection{});
    ASSERT_TRUE(walk.trail.canGoBack());
    walk.go(walk.trail.back());
    EXPECT_EQ(walk.scene.shownPoints, (std::vector<std::size_t>{0, 3}));
    EXPECT_EQ(walk.scene.selectedPoint, 3u);
}

TEST(SelectionTrail, LeavesWhatIsHiddenAlone) {
    Walk walk;
    walk.act(SelectPoint{0});
    walk.act(SelectPoint{1});
    const std::size_t bone = *realAtlas()->body().find("femur.left");
    walk.act(HideStructure{bone});
    walk.go(walk.trail.back());
    EXPECT_TRUE(walk.scene.hidden.contains(bone)) << "that is what undo is for";
}

} // namespace
} // namespace myoatlas::scene
