#include "renderer/scene_draw_list.h"

#include "scene/action.h"
#include "small_atlas.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace myoatlas::renderer {
namespace {

DrawList listOf(const scene::Scene& scene, const SceneView& view = {}) {
    ZoneWeightCache cache;
    return drawListOf(scene, view, cache);
}

Item itemOf(const DrawList& list, std::size_t structure) {
    return *std::ranges::find(list.items, structure, &Item::structure);
}

TEST(SceneDrawList, TellsTheMuscleOfAShownPointFromTheOthersAndFromPain) {
    scene::Scene scene = scene::openingScene(ui::smallAtlas(), 1.0f);
    for (const Item& item : listOf(scene).items) EXPECT_EQ(item.tintAmount, 0.0f);

    scene = scene::apply(scene, scene::SelectPoint{0, false});
    const std::size_t carrier = *scene.selectedStructure;
    const std::size_t other = carrier == 1 ? 2 : 1;
    EXPECT_EQ(itemOf(listOf(scene), carrier).tintAmount, 0.0f);
    EXPECT_GT(itemOf(listOf(scene), other).tintAmount, 0.0f) << "paler";

    scene.zoneStyle = scene::ZoneStyle::stipple;
    const Item tan = itemOf(listOf(scene), carrier);
    EXPECT_GT(tan.tintAmount, 0.5f);
    EXPECT_LT(tan.tint.r - tan.tint.g, 0.15f) << "not red, as the dots are";
}

TEST(SceneDrawList, LettersTellSeveralPointsApartAndEachMuscleIsOutlined) {
    scene::Scene scene = scene::openingScene(ui::smallAtlas(), 1.0f);
    scene = scene::apply(scene, scene::SelectPoint{0, false});
    const auto signs = [&] {
        std::vector<std::string> found;
        for (const Marker& marker : listOf(scene).markers)
            if (!marker.label.empty()) found.push_back(marker.label);
        return found;
    };
    EXPECT_EQ(signs(), std::vector<std::string>{"1"});
    scene = scene::apply(scene, scene::SelectPoint{1, true});
    EXPECT_EQ(signs(), (std::vector<std::string>{"A", "B"}));
    for (const std::size_t point : scene.shownPoints)
        EXPECT_TRUE(itemOf(listOf(scene), scene.atlas->points()[point].structure).selected);
}

TEST(SceneDrawList, ShadesAreasThatAreSpokenOf) {
    const scene::Scene scene = scene::openingScene(ui::smallAtlas(), 1.0f);
    EXPECT_TRUE(listOf(scene).zones.empty());
    SceneView view;
    view.areas = {0};
    const DrawList list = listOf(scene, view);
    ASSERT_EQ(list.zones.size(), 1u);
    const std::vector<float>& weights = list.zones.front().weights->essential;
    EXPECT_EQ(weights.size(), scene.atlas->body().skin()->mesh.positions.size());
    EXPECT_GT(std::ranges::max(weights), 0.0f);
}

} // namespace
} // namespace myoatlas::renderer
