#include "renderer/scene_caption.h"

#include "scene/action.h"
#include "small_atlas.h"

#include <gtest/gtest.h>

namespace myoatlas::renderer {
namespace {

scene::Scene opening() { return scene::openingScene(ui::smallAtlas(), 1.0f); }

TEST(SceneCaption, OfOnePointSaysWhichWhereAndWhatItMayCause) {
    const scene::Scene scene = scene::apply(opening(), scene::SelectPoint{0, false});
    const Caption caption = captionOf(scene, true);
    const std::string side(name(scene.atlas->points()[0].side));
    EXPECT_EQ(caption.title, "Calf muscle 1 (" + side + ")");
    EXPECT_EQ(caption.subtitle, "In the middle. May refer pain: The heel.");
    ASSERT_EQ(caption.legend.size(), 1u);
    EXPECT_TRUE(caption.dark);
}

TEST(SceneCaption, OfSeveralPointsNamesEachBesideItsHue) {
    scene::Scene scene = scene::apply(opening(), scene::SelectPoint{0, false});
    scene = scene::apply(scene, scene::SelectPoint{1, true});
    scene.zoneStyle = scene::ZoneStyle::stipple;
    const Caption caption = captionOf(scene, false);
    EXPECT_TRUE(caption.subtitle.empty());
    EXPECT_EQ(caption.style, ZoneStyle::stipple);
    ASSERT_EQ(caption.legend.size(), 2u);
    EXPECT_NE(caption.legend[0].label, caption.legend[1].label);
    EXPECT_EQ(caption.legend[0].sign, "A");
    EXPECT_EQ(caption.legend[1].sign, "B");
}

TEST(SceneCaption, WithoutPointsNamesWhatIsSelected) {
    EXPECT_EQ(captionOf(opening(), false).title, "Myoatlas");
    const scene::Scene scene = scene::apply(opening(), scene::SelectStructure{1});
    EXPECT_EQ(captionOf(scene, false).title, "Calf muscle (left)");
}

} // namespace
} // namespace myoatlas::renderer
