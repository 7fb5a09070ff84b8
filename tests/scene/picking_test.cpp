#include "real_atlas.h"
#include "scene/action.h"
#include "scene/cut_face.h"
#include "scene/picking.h"

#include <gtest/gtest.h>
#include <set>

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
    const Pick pick = picker().pick(apply(lookingAt(point), SelectPoint{point}), {}, {0, 0});
    EXPECT_EQ(pick.point, point);
    EXPECT_EQ(pick.structure, realAtlas()->points()[point].structure);
}

TEST(Picking, TranslucentSkinLetsThePointerThroughAndSolidSkinDoesNot) {
    Scene scene = lookingAt(pointIndex("vastus_medialis.1.left"));
    scene.showAllMarkers = false;
    Pick pick = picker().pick(scene, {}, {0, 0});
    ASSERT_TRUE(pick.structure);
    EXPECT_NE(realAtlas()->body().structures[*pick.structure].id, "skin");
    scene = apply(scene, SetLayerOpacity{Layer::skin, 1.0f});
    pick = picker().pick(scene, {}, {0, 0});
    ASSERT_TRUE(pick.structure);
    EXPECT_EQ(realAtlas()->body().structures[*pick.structure].id, "skin");
}

TEST(Picking, HiddenStructuresAreNotMet) {
    Scene scene = lookingAt(pointIndex("vastus_medialis.1.left"));
    scene.showAllMarkers = false;
    const Pick before = picker().pick(scene, {}, {0, 0});
    const Pick after = picker().pick(apply(scene, HideStructure{*before.structure}), {}, {0, 0});
    EXPECT_NE(after.structure, before.structure);
}

TEST(Picking, ReachesTheSelectedMuscleThroughThoseThatCoverIt) {
    const std::size_t point = pointIndex("piriformis.1.right");
    Scene scene = apply(lookingAt(point), SelectPoint{point});
    const auto structureSeen = [&]() -> std::optional<std::size_t> {
        const auto seen = picker().firstSurface(scene, picker().solidStructures(scene),
                                                rayThrough(scene.camera, 1.0f, {0, 0}));
        return seen ? std::optional(seen->mesh) : std::nullopt;
    };
    EXPECT_EQ(structureSeen(), realAtlas()->points()[point].structure);
    scene = apply(scene, RevealSelected{false});
    ASSERT_TRUE(structureSeen());
    EXPECT_EQ(realAtlas()->body().structures[*structureSeen()].id, "gluteus_maximus.right");
}

TEST(Picking, SurfacesOfACutAreThoseOfItsFace) {
    constexpr float kHeight = 0.68f;
    Scene scene = openingScene(realAtlas(), 1.0f);
    scene = apply(scene, SetClipPlane{*clipPlaneFromText("axial:0.68")});
    scene.camera = cutView(scene, 1.0f);
    const std::vector<bool> isSolid = picker().solidStructures(scene);
    std::set<std::string> seen;
    for (float y = -0.95f; y < 1.0f; y += 0.05f)
        for (float x = -0.95f; x < 1.0f; x += 0.05f) {
            const auto surface =
                picker().firstSurface(scene, isSolid, rayThrough(scene.camera, 1.0f, {x, y}));
            if (!surface) continue;
            EXPECT_LT(surface->position.y, kHeight + 1e-3f);
            seen.insert(realAtlas()->body().structures[surface->mesh].id);
        }
    EXPECT_TRUE(seen.contains("femur.left"));
    EXPECT_TRUE(seen.contains("vastus_lateralis.right"));
    EXPECT_GT(seen.size(), 15u);
    EXPECT_FALSE(seen.contains("sacrum"));
}

TEST(Picking, CoveredFaintDotsAreMetOnlyByAPointerRightOnThem) {
    const std::size_t point = pointIndex("piriformis.1.right");
    const Scene scene = lookingAt(point);
    const MarkerPage page;
    const glm::vec2 beside(0.0f, 2.0f * 8.0f / page.height); // eight pixels
    EXPECT_EQ(picker().pick(scene, page, {0, 0}).point, point);
    const Pick front = picker().pick(scene, page, beside);
    EXPECT_NE(front.point, point);
    ASSERT_TRUE(front.structure);
    const Pick shown = picker().pick(apply(scene, SelectPoint{point}), page, beside);
    EXPECT_EQ(shown.point, point);
    const Pick bare = picker().pick(
        apply(scene, IsolateStructure{realAtlas()->points()[point].structure}), page, beside);
    EXPECT_EQ(bare.point, point) << "nothing is left that covers it";
}

TEST(Picking, WhatIsMetIsWhatIsDrawn) {
    Scene scene = openingScene(realAtlas(), 16.0f / 9.0f);
    scene.camera = from(scene.camera, StandardView::posterior);
    for (const char* id : {"levator_scapulae.1.right", "trapezius_descending.2.right",
                           "supraspinatus.1.right", "splenius_capitis.1.right"})
        scene = apply(scene, SelectPoint{pointIndex(id), true});
    const MarkerPage page{16.0f / 9.0f, 720.0f};
    for (const PlacedMarker& marker : placedMarkers(scene, page)) {
        if (!marker.shown) continue;
        // All of the disc, not its middle alone.
        const float rim = 0.45f * marker.diameter;
        for (const glm::vec2 at : {glm::vec2(0), glm::vec2(rim, 0), glm::vec2(-rim, 0),
                                   glm::vec2(0, rim), glm::vec2(0, -rim)}) {
            const glm::vec2 ndc =
                (marker.centre() + at) / (0.5f * page.height * glm::vec2(page.aspect, 1.0f));
            EXPECT_EQ(picker().pick(scene, page, ndc).point, marker.point);
        }
    }
}

TEST(Picking, BesideTheBodyThereIsNothing) {
    const Scene scene = openingScene(realAtlas(), 1.0f);
    const Pick pick = picker().pick(scene, {}, {0.97f, 0.97f});
    EXPECT_FALSE(pick.structure);
    EXPECT_FALSE(pick.point);
    EXPECT_FALSE(picker().skinAt(scene.camera, 1.0f, {0.97f, 0.97f}));
    EXPECT_TRUE(picker().skinAt(scene.camera, 1.0f, {0.0f, 0.0f}));
}

} // namespace
} // namespace myoatlas::scene
