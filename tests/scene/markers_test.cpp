#include "real_atlas.h"
#include "scene/action.h"
#include "scene/markers.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

constexpr MarkerPage kPage{16.0f / 9.0f, 900.0f};

Scene fromBehind() {
    Scene scene = openingScene(realAtlas(), kPage.aspect);
    scene.camera = from(scene.camera, StandardView::posterior);
    return scene;
}

/// Points of neck and shoulder, which lie within a few pixels of each other on the whole body.
Scene crowded() {
    Scene scene = fromBehind();
    for (const char* id : {"levator_scapulae.1.right", "trapezius_descending.1.right",
                           "trapezius_descending.2.right", "supraspinatus.1.right",
                           "splenius_capitis.1.right", "scalenes.1.right"})
        scene = apply(scene, SelectPoint{pointIndex(id), true});
    return scene;
}

TEST(Markers, NumberedDiscsNeverOverlapAtAnyZoom) {
    Scene scene = crowded();
    const float whole = scene.camera.distance;
    for (const float zoom : {1.0f, 2.0f, 4.0f, 8.0f}) {
        scene.camera.distance = whole / zoom;
        const auto markers = placedMarkers(scene, kPage);
        for (std::size_t a = 0; a < markers.size(); ++a)
            for (std::size_t b = a + 1; b < markers.size(); ++b) {
                const float least = 0.5f * (markers[a].diameter + markers[b].diameter);
                EXPECT_GT(glm::distance(markers[a].centre(), markers[b].centre()), least);
            }
    }
}

TEST(Markers, DiscsAreReadableAndShownPointsAreAllThere) {
    const Scene scene = crowded();
    std::size_t shown = 0;
    for (const PlacedMarker& marker : placedMarkers(scene, kPage)) {
        if (!marker.shown) continue;
        EXPECT_GE(marker.diameter, 22.0f);
        EXPECT_LT(glm::length(marker.offset), 80.0f);
        ++shown;
    }
    EXPECT_EQ(shown, scene.shownPoints.size());
}

TEST(Markers, FaintDotsKeepTheirDistanceAndComeBackNearBy) {
    Scene scene = fromBehind();
    const auto whole = placedMarkers(scene, kPage);
    for (std::size_t a = 0; a < whole.size(); ++a)
        for (std::size_t b = a + 1; b < whole.size(); ++b)
            EXPECT_GE(glm::distance(whole[a].place, whole[b].place), 10.0f);
    const std::size_t left = pointIndex("multifidus_lumborum.1.left");
    scene.camera.pivot = realAtlas()->points()[left].position;
    scene.camera.distance /= 8.0f;
    const auto near = placedMarkers(scene, kPage);
    const auto has = [&](std::size_t point) {
        return std::ranges::find(near, point, &PlacedMarker::point) != near.end();
    };
    EXPECT_TRUE(has(left));
    EXPECT_TRUE(has(pointIndex("multifidus_lumborum.1.right")));
}

TEST(Markers, WhereDotsCrowdThoseOfSuperficialMusclesStay) {
    Scene scene = fromBehind();
    const auto layer = [](const PlacedMarker& marker) {
        const std::size_t structure = realAtlas()->points()[marker.point].structure;
        return layerOf(realAtlas()->body().structures[structure]);
    };
    const auto whole = placedMarkers(scene, kPage);
    // On a page of this size nothing crowds; the same places, larger.
    constexpr float kLarger = 50.0f;
    const auto all = placedMarkers(scene, {kPage.aspect, kLarger * kPage.height});
    EXPECT_GT(all.size(), whole.size() + 20);
    for (const PlacedMarker& dot : all) {
        const bool isBeside = std::ranges::any_of(whole, [&](const PlacedMarker& kept) {
            return glm::distance(kept.place, dot.place / kLarger) < 10.0f &&
                   layer(kept) <= layer(dot);
        });
        EXPECT_TRUE(isBeside) << realAtlas()->points()[dot.point].ref.point->id;
    }
}

TEST(Markers, AreTheSameForTheSameScene) {
    const auto first = placedMarkers(crowded(), kPage), second = placedMarkers(crowded(), kPage);
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(first[i].point, second[i].point);
        EXPECT_EQ(first[i].offset, second[i].offset);
    }
}

TEST(Markers, AreOnlyThoseOfShownPointsWhenTheOthersAreOff) {
    Scene scene = crowded();
    scene.showAllMarkers = false;
    for (const PlacedMarker& marker : placedMarkers(scene, kPage)) EXPECT_TRUE(marker.shown);
}

} // namespace
} // namespace myoatlas::scene
