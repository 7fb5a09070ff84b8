// Maps, comparisons and peeling as panels show them.

#include "headless.h"
#include "ui/compare_panel.h"
#include "ui/density_panel.h"
#include "ui/layers_panel.h"

#include <gtest/gtest.h>

namespace myoatlas::ui {
namespace {

scene::Scene opening() {
    smallAtlas()->patterns();
    return scene::openingScene(smallAtlas(), 1.0f);
}

scene::Scene withMap() {
    scene::Scene scene = opening();
    scene.atlas->patterns();
    return scene::apply(scene, scene::ShowDensity{scene::DensityMap{}});
}

scene::Scene compared() {
    return scene::apply(opening(), scene::ShowDifference{scene::Difference{0, 1}});
}

TEST(DensityPanel, SaysHowManyPointsReferToASpotAndWhich) {
    Headless headless;
    const scene::Scene scene = withMap();
    DensityState state;
    const auto words = [&] {
        return headless.words(scene, [&](const Context& context, Requests& requests) {
            densityPanel(context, state, requests);
        });
    };
    state.place = glm::vec3(0.3f, 0.0f, -0.15f); // where the left heel is
    EXPECT_NE(words().find("1 point can refer here"), std::string::npos) << words();
    state.place = glm::vec3(0.3f, 1.7f, 0.15f);
    EXPECT_NE(words().find("No point refers here"), std::string::npos) << words();
}

TEST(DensityPanel, CountsInWords) {
    EXPECT_EQ(densityCountText(0), "No point refers here");
    EXPECT_EQ(densityCountText(1), "1 point can refer here");
    EXPECT_EQ(densityCountText(12), "12 points can refer here");
}

TEST(DensityLegend, HasNumbersAndNotOnlyColours) {
    Headless headless;
    const std::string words =
        headless.words(withMap(), [](const Context& context, Requests& requests) {
            std::vector<glm::vec3> hues(scene::kDensityBands.size(), glm::vec3(0.5f));
            Context shown = context;
            shown.densityHues = hues;
            densityLegend(shown, 600.0f, requests);
        });
    for (std::size_t band = 0; band < scene::kDensityBands.size(); ++band)
        EXPECT_NE(words.find(scene::densityBandName(band)), std::string::npos) << words;
    EXPECT_NE(words.find("hatched"), std::string::npos);
}

TEST(ComparePanel, SaysEachPartInWordsWithItsSize) {
    Headless headless;
    CompareState state;
    const std::string words =
        headless.words(compared(), [&](const Context& context, Requests& requests) {
            comparePanel(context, state, requests);
        });
    for (const char* part :
         {"Only Calf muscle 1 (left)", "Both", "Only Calf muscle 1 (right)", "cm"})
        EXPECT_NE(words.find(part), std::string::npos) << part << " in " << words;
}

TEST(ComparePanel, TakesTheSelectedPointAndTheOneShownBesideIt) {
    scene::Scene scene = scene::apply(opening(), scene::SelectPoint{0});
    EXPECT_FALSE(comparable(scene));
    scene = scene::apply(scene, scene::SelectPoint{1, true});
    ASSERT_TRUE(comparable(scene));
    EXPECT_EQ(*comparable(scene), (scene::Difference{1, 0}));
}

TEST(MainWindow, GivesThePageOfASpotBackOnEscape) {
    Headless headless;
    MainWindowState state;
    const scene::Scene scene = withMap();
    state.density.place = glm::vec3(0.3f, 0.0f, -0.15f);
    headless.frame(scene, state);
    EXPECT_TRUE(state.density.place);
    EXPECT_TRUE(stepBack(state));
    EXPECT_FALSE(state.density.place);
}

TEST(MainWindow, HasNoMapOrComparisonUnasked) {
    Headless headless;
    MainWindowState state;
    for (int i = 0; i < 3; ++i) {
        const Requests requests = headless.frame(compared(), state);
        EXPECT_TRUE(requests.actions.empty());
        EXPECT_TRUE(requests.commands.empty());
    }
}

} // namespace
} // namespace myoatlas::ui
