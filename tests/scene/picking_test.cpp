#include "real_atlas.h"
#include "scene/action.h"
#include "scene/picking.h"

#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

const Picker& picker() {
    static const Picker instance(realAtlas());
    return instance;
}

/// A scene that looks straight at the point's marker.
Scene lookingAt(std::size_t point) {
    Scene scene = openingScene(realAtlas(), 1.0f);
    scene.camera = markerView(scene, point, 1.0f);
    scene.camera.pivot = realAtlas()->points()[point].position;
    return scene;
}

TEST(Picking, TheMarkerUnderThePointerIsFound) {
    const std::size_t point = pointIndex("infraspinatus.1.left");
    const Pick pick = picker().pick(apply(lookingAt(point), SelectPoint{point}), 1.0f, {0, 0}, 0.03f);
    EXPECT_EQ(pick.point, point);
    EXPECT_EQ(pick.structure, realAtlas()->points()[point].structure);
}

TEST(Picking, TranslucentSkinLetsThePointerThroughAndSolidSkinDoesNot) {
    Scene scene = lookingAt(pointIndex("vastus_medialis.1.left"));
    scene.showAllMarkers = false;
    Pick pick = picker().pick(scene, 1.0f, {0, 0}, 0.03f);
    ASSERT_TRUE(pick.structure);
    EXPECT_NE(realAtlas()->body().structures[*pick.structure].id, "skin");
    scene = apply(scene, SetLayerOpacity{Layer::skin, 1.0f});
    pick = picker().pick(scene, 1.0f, {0, 0}, 0.03f);
    ASSERT_TRUE(pick.structure);
    EXPECT_EQ(realAtlas()->body().structures[*pick.structure].id, "skin");
}

TEST(Picking, HiddenStructuresAreNotMet) {
    Scene scene = lookingAt(pointIndex("vastus_medialis.1.left"));
    scene.showAllMarkers = false;
    const Pick before = picker().pick(scene, 1.0f, {0, 0}, 0.03f);
    const Pick after = picker().pick(apply(scene, HideStructure{*before.structure}), 1.0f, {0, 0}, 0.03f);
    EXPECT_NE(after.structure, before.structure);
}

TEST(Picking, ReachesTheSelectedMuscleThroughThoseThatCoverIt) {
    const std::size_t point = pointIndex("piriformis.1.right");
    Scene scene = apply(lookingAt(point), SelectPoint{point});
    const auto structureSeen = [&] { return picker().pick(scene, 1.0f, {0, 0}, 0.0f).structure; };
    EXPECT_EQ(structureSeen(), realAtlas()->points()[point].structure);
    scene = apply(scene, RevealSelected{false});
    ASSERT_TRUE(structureSeen());
    EXPECT_EQ(realAtlas()->body().structures[*structureSeen()].id, "gluteus_maximus.right");
}

TEST(Picking, CoveredMarkersAreMetOnlyWhenTheyAreShown) {
    const std::size_t point = pointIndex("piriformis.1.right");
    const Scene scene = lookingAt(point);
    const Pick front = picker().pick(scene, 1.0f, {0, 0}, 0.03f);
    EXPECT_NE(front.point, point);
    ASSERT_TRUE(front.structure);
    const Pick shown =
        picker().pick(apply(scene, SelectPoint{point}), 1.0f, {0, 0}, 0.03f);
    EXPECT_EQ(shown.point, point);
    const Pick bare = picker().pick(
        apply(scene, IsolateStructure{realAtlas()->points()[point].structure}), 1.0f, {0, 0},
        0.03f);
    EXPECT_EQ(bare.point, point) << "nothing is left that covers it";
}

TEST(Picking, BesideTheBodyThereIsNothing) {
    const Scene scene = openingScene(realAtlas(), 1.0f);
    const Pick pick = picker().pick(scene, 1.0f, {0.97f, 0.97f}, 0.01f);
    EXPECT_FALSE(pick.structure);
    EXPECT_FALSE(pick.point);
    EXPECT_FALSE(picker().skinAt(scene.camera, 1.0f, {0.97f, 0.97f}));
    EXPECT_TRUE(picker().skinAt(scene.camera, 1.0f, {0.0f, 0.0f}));
}

} // namespace
} // namespace myoatlas::scene
