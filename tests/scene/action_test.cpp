#include "real_atlas.h"
#include "scene/action.h"
#include "scene/names.h"

#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

Scene opened() { return openingScene(realAtlas(), 1.5f); }

TEST(Action, SelectingAPointShowsItAndItsMuscle) {
    const std::size_t point = pointIndex("infraspinatus.1.left");
    const Scene scene = apply(opened(), SelectPoint{point});
    EXPECT_EQ(scene.selectedPoint, point);
    EXPECT_EQ(scene.shownPoints, std::vector{point});
    ASSERT_TRUE(scene.selectedStructure);
    EXPECT_EQ(realAtlas()->body().structures[*scene.selectedStructure].id, "infraspinatus.left");
}

TEST(Action, PointsTogetherKeepTheirOrderUpToTheMost) {
    Scene scene = opened();
    for (std::size_t i = 0; i < kMaxShownPoints + 3; ++i)
        scene = apply(scene, SelectPoint{i, true});
    EXPECT_EQ(scene.shownPoints.size(), kMaxShownPoints);
    EXPECT_EQ(scene.shownPoints.back(), kMaxShownPoints + 2);
}

TEST(Action, ChosenThingsReappear) {
    const std::size_t point = pointIndex("infraspinatus.1");
    const std::size_t structure = realAtlas()->points()[point].structure;
    Scene scene = apply(opened(), HideStructure{structure});
    EXPECT_EQ(visibleOpacity(scene, structure), 0.0f);
    scene = apply(scene, SelectPoint{point});
    EXPECT_GT(visibleOpacity(scene, structure), 0.0f);
    const Layer layer = layerOf(realAtlas()->body().structures[structure]);
    scene = apply(apply(scene, SetLayerOpacity{layer, 0.0f}), SelectStructure{structure});
    EXPECT_GT(visibleOpacity(scene, structure), 0.0f);
}

TEST(Action, IsolateLeavesBonesSkinAndTheOne) {
    const std::size_t one = *realAtlas()->body().find("soleus.left");
    const Scene scene = apply(opened(), IsolateStructure{one});
    EXPECT_GT(visibleOpacity(scene, one), 0.0f);
    EXPECT_EQ(visibleOpacity(scene, *realAtlas()->body().find("soleus.right")), 0.0f);
    EXPECT_GT(visibleOpacity(scene, *realAtlas()->body().find("tibia.left")), 0.0f);
    const Scene all = apply(apply(scene, SetPeel{3.4f}), ShowAll{});
    EXPECT_TRUE(all.hidden.empty());
    EXPECT_EQ(all.opacity, openingScene(realAtlas(), 1.0f).opacity) << "half-peeled layers too";
}

TEST(Action, SelectingADeepMuscleLightensWhatCoversIt) {
    const body::Body& body = realAtlas()->body();
    const std::size_t piriformis = *body.find("piriformis.right");
    const std::size_t gluteus = *body.find("gluteus_maximus.right");
    Scene scene = apply(opened(), SelectStructure{piriformis});
    EXPECT_FLOAT_EQ(visibleOpacity(scene, gluteus), kCoveringOpacity);
    EXPECT_FLOAT_EQ(visibleOpacity(scene, piriformis), 1.0f);
    EXPECT_FLOAT_EQ(visibleOpacity(scene, *body.find("deltoid_acromial.right")), 1.0f)
        << "too far away to cover it";
    EXPECT_FLOAT_EQ(visibleOpacity(scene, *body.find("sacrum")), 1.0f);

    const Scene fainter = apply(scene, SetLayerOpacity{Layer::superficialMuscles, 0.1f});
    EXPECT_FLOAT_EQ(visibleOpacity(fainter, gluteus), 0.1f) << "never more than its layer";
    const Scene solid = apply(scene, RevealSelected{false});
    EXPECT_FLOAT_EQ(visibleOpacity(solid, gluteus), 1.0f);
    scene = apply(scene, SelectStructure{gluteus});
    EXPECT_FLOAT_EQ(visibleOpacity(scene, gluteus), 1.0f);
    EXPECT_FLOAT_EQ(visibleOpacity(scene, piriformis), 1.0f) << "deeper ones cover nothing";
}

TEST(Action, UnknownIndicesChangeNothing) {
    const Scene scene = opened();
    EXPECT_EQ(apply(scene, SelectPoint{1u << 30}), scene);
    EXPECT_EQ(apply(scene, SelectStructure{1u << 30}), scene);
    EXPECT_EQ(apply(scene, HideStructure{1u << 30}), scene);
}

TEST(History, UndoAndRedoWalkThroughScenesButLeaveTheCamera) {
    History history(opened());
    history.apply(SelectPoint{0});
    history.apply(HideStructure{3});
    Camera camera = history.present().camera;
    camera.yaw = 1.0f;
    history.apply(SetCamera{camera});
    ASSERT_TRUE(history.undo());
    EXPECT_TRUE(history.present().hidden.empty());
    EXPECT_EQ(history.present().camera.yaw, 1.0f);
    ASSERT_TRUE(history.undo());
    EXPECT_FALSE(history.present().selectedPoint);
    EXPECT_FALSE(history.undo()) << "turning the body is nothing to undo";
    ASSERT_TRUE(history.redo());
    ASSERT_TRUE(history.redo());
    EXPECT_TRUE(history.present().hidden.contains(3));
    EXPECT_FALSE(history.redo());
}

TEST(Names, AreLatinWhereAskedForAndKeepTheirSide) {
    Scene scene = openingScene(realAtlas(), 1.0f);
    const std::size_t muscle = *realAtlas()->body().find("infraspinatus.right");
    const std::size_t bone = *realAtlas()->body().find("scapula.left");
    EXPECT_EQ(structureName(scene, muscle), "Infraspinatus (right)");
    scene = apply(std::move(scene), SetNameLanguage{NameLanguage::latin});
    EXPECT_EQ(structureName(scene, muscle), "Musculus infraspinatus (right)");
    EXPECT_EQ(structureName(scene, bone), "Scapula (left)");
    EXPECT_EQ(pointName(scene, pointIndex("infraspinatus.1")), "Musculus infraspinatus 1 (right)");
    for (std::size_t i = 0; i < realAtlas()->body().structures.size(); ++i)
        EXPECT_FALSE(structureName(scene, i).empty());
}

} // namespace
} // namespace myoatlas::scene
