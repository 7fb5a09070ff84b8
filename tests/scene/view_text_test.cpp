#include "real_atlas.h"
#include "scene/action.h"
#include "scene/view_text.h"

#include <gtest/gtest.h>

namespace myoatlas::scene {
namespace {

TEST(ViewText, RoundTrips) {
    Scene scene = openingScene(realAtlas(), 1.5f);
    scene = apply(scene, SelectPoint{pointIndex("infraspinatus.1.left")});
    scene = apply(scene, SelectPoint{pointIndex("soleus.1"), true});
    scene = apply(scene, HideStructure{*realAtlas()->body().find("trapezius_ascending.left")});
    scene = apply(scene, SetLayerOpacity{Layer::bones, 0.5f});
    scene = apply(scene, SetZoneStyle{ZoneStyle::stipple});
    scene.camera = orbited(scene.camera, 0.5f, 0.25f);
    const std::string text = toText(scene);
    EXPECT_EQ(text.find('\n'), std::string::npos) << "one line";
    Diagnostics diagnostics;
    const auto again = withView(openingScene(realAtlas(), 1.5f), text, diagnostics);
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_EQ(toText(*again), text);
    EXPECT_EQ(again->shownPoints, scene.shownPoints);
    EXPECT_EQ(again->hidden, scene.hidden);
    EXPECT_TRUE(diagnostics.empty());
}

TEST(ViewText, KeepsWhetherTheSelectedMuscleIsRevealed) {
    const Scene revealing = openingScene(realAtlas(), 1.0f);
    EXPECT_EQ(toText(revealing).find("reveal"), std::string::npos) << "the usual is not said";
    const Scene solid = apply(revealing, RevealSelected{false});
    Diagnostics diagnostics;
    auto again = withView(revealing, toText(solid), diagnostics);
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_FALSE(again->revealSelected);
    again = withView(solid, toText(revealing), diagnostics);
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_TRUE(again->revealSelected);
}

TEST(ViewText, KeepsATiltedHorizon) {
    Scene scene = openingScene(realAtlas(), 1.0f);
    scene.camera = tumbled(scene.camera, 0.5f, 1.2f);
    Diagnostics diagnostics;
    const auto again = withView(openingScene(realAtlas(), 1.0f), toText(scene), diagnostics);
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_NEAR(again->camera.roll, scene.camera.roll, 1e-3f);
}

TEST(ViewText, WhatTheBodyLacksIsNamed) {
    Diagnostics diagnostics;
    const auto scene = withView(openingScene(realAtlas(), 1.0f),
                                "myoatlas:1 points=nobody.1.left hidden=nothing.left", diagnostics);
    ASSERT_TRUE(scene);
    EXPECT_EQ(diagnostics.size(), 2u);
}

TEST(ViewText, APointWithoutAStructureSelectsItsMuscle) {
    Diagnostics diagnostics;
    for (const char* text : {"myoatlas:1 points=soleus.1.left",
                             "myoatlas:1 points=soleus.1.left structure=nothing.left"}) {
        const auto scene = withView(openingScene(realAtlas(), 1.0f), text, diagnostics);
        ASSERT_TRUE(scene);
        const std::size_t point = pointIndex("soleus.1.left");
        EXPECT_EQ(scene->selectedPoint, point);
        EXPECT_EQ(scene->selectedStructure, realAtlas()->points()[point].structure);
    }
}

TEST(ViewText, KeepsMapsComparisonsAndArcs) {
    const std::size_t a = pointIndex("infraspinatus.1"), b = pointIndex("supinator.1");
    const Scene opened = openingScene(realAtlas(), 1.0f);
    const Scene shown = apply(apply(opened, SelectPoint{a}), SelectPoint{b, true});
    const std::vector<Scene> scenes{
        apply(opened, ShowDensity{DensityMap{}}),
        apply(shown, ShowDensity{DensityMap{"shoulder-upper back"}}),
        apply(shown, ShowDifference{Difference{b, a}}),
        apply(shown, SoloPoint{a}),
        apply(shown, ShowRelated{true}),
    };
    for (const Scene& scene : scenes) {
        Diagnostics diagnostics;
        // Into one that shows all of them: what a view does not speak of is off.
        Scene other = apply(apply(shown, SoloPoint{b}), ShowRelated{true});
        const auto again = withView(other, toText(scene), diagnostics);
        ASSERT_TRUE(again) << again.error().message;
        EXPECT_EQ(toText(*again), toText(scene));
        EXPECT_EQ(again->density, scene.density);
        EXPECT_EQ(again->difference, scene.difference);
        EXPECT_EQ(again->soloPoint, scene.soloPoint);
        EXPECT_EQ(again->showRelated, scene.showRelated);
        EXPECT_TRUE(diagnostics.empty());
    }
    Diagnostics diagnostics;
    EXPECT_FALSE(withView(opened, "myoatlas:1 density=tail", diagnostics));
    EXPECT_FALSE(withView(opened, "myoatlas:1 difference=infraspinatus.1", diagnostics));
    EXPECT_TRUE(withView(opened, "myoatlas:1 difference=infraspinatus.1,nobody.1", diagnostics));
    EXPECT_EQ(diagnostics.size(), 1u);
}

TEST(ViewText, NonsenseIsRefusedWithTheReason) {
    Diagnostics diagnostics;
    for (const char* text :
         {"", "hello", "myoatlas:2 camera=1", "myoatlas:1 camera=1,2", "myoatlas:1 camera",
          "myoatlas:1 camera=0,0,0,0,0,-1,0", "myoatlas:1 layers=x,1,1,1,1,1,1",
          "myoatlas:1 layers=9,1,1,1,1,1,1", "myoatlas:1 style=neon", "myoatlas:1 reveal=maybe",
          "myoatlas:1 colour=red", "myoatlas:1 camera=nan,0,0,0,0,1,0"}) {
        const auto scene = withView(openingScene(realAtlas(), 1.0f), text, diagnostics);
        ASSERT_FALSE(scene) << text;
        EXPECT_FALSE(scene.error().message.empty());
    }
}

} // namespace
} // namespace myoatlas::scene
