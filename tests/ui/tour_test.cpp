#include "headless.h"

#include <gtest/gtest.h>

namespace myoatlas::ui {
namespace {

scene::Scene opening() { return scene::openingScene(smallAtlas(), 1.0f); }

TEST(Tour, IsNotThereUntilItIsStarted) {
    Headless headless;
    MainWindowState state;
    headless.frame(opening(), state);
    const ImGuiWindow* card = ImGui::FindWindowByName("tour");
    EXPECT_TRUE(card == nullptr || !card->Active);
}

TEST(Tour, LeadsThroughThreeStepsAndEnds) {
    Headless headless;
    MainWindowState state;
    const scene::Scene scene = opening();
    startTour(state);
    for (int step = 0; step < 3; ++step) {
        for (int i = 0; i < 3; ++i) headless.frame(scene, state);
        EXPECT_EQ(state.tour.step, step);
        const ImGuiWindow* card = ImGui::FindWindowByName("tour");
        ASSERT_NE(card, nullptr);
        // Its first button is at the lower left.
        headless.click(scene, state, {card->Pos.x + 30, card->Pos.y + card->Size.y - 24});
    }
    EXPECT_FALSE(state.tour.step);
    EXPECT_TRUE(state.tour.hasEnded);
}

TEST(Tour, IsSkippedWithEscBeforeTheSelectionIsCleared) {
    MainWindowState state;
    startTour(state);
    EXPECT_TRUE(stepBack(state));
    EXPECT_TRUE(state.tour.hasEnded);
    EXPECT_FALSE(stepBack(state));
}

TEST(Tour, LeavesThePictureToThePointer) {
    Headless headless;
    MainWindowState state;
    const scene::Scene scene = opening();
    startTour(state);
    for (int i = 0; i < 3; ++i) headless.frame(scene, state);
    ImGui::GetIO().MousePos = {headless.area.origin.x + 0.5f * headless.area.size.x, 250};
    for (int i = 0; i < 2; ++i) headless.frame(scene, state);
    EXPECT_TRUE(headless.area.isHovered);
}

TEST(Menu, OffersFilesThatWereOpenedBeforeAndClosesWithAChoice) {
    Headless headless;
    MainWindowState state;
    const scene::Scene scene = opening();
    headless.recent = {"/somewhere/body one.glb", "/elsewhere/view.txt"};
    toggleMenu(state);
    for (int i = 0; i < 3; ++i) headless.frame(scene, state);
    const ImGuiWindow* menu = ImGui::FindWindowByName("menu");
    ASSERT_NE(menu, nullptr);
    std::optional<std::filesystem::path> opened;
    for (float y = 8; y < menu->Size.y && !opened; y += 6) {
        state.menu.isOpen = true;
        ImGui::GetIO().MousePos = {menu->Pos.x + 40, menu->Pos.y + y};
        headless.frame(scene, state);
        ImGui::GetIO().MouseDown[0] = true;
        headless.frame(scene, state);
        ImGui::GetIO().MouseDown[0] = false;
        opened = headless.frame(scene, state).open;
    }
    ASSERT_TRUE(opened);
    EXPECT_EQ(*opened, headless.recent.front());
    EXPECT_FALSE(state.menu.isOpen);
}

TEST(Menu, ClosesWithEscAndWithAClickBesideIt) {
    Headless headless;
    MainWindowState state;
    const scene::Scene scene = opening();
    toggleMenu(state);
    for (int i = 0; i < 3; ++i) headless.frame(scene, state);
    EXPECT_TRUE(stepBack(state));
    EXPECT_FALSE(state.menu.isOpen);
    toggleMenu(state);
    for (int i = 0; i < 3; ++i) headless.frame(scene, state);
    headless.click(scene, state, {1000, 600});
    EXPECT_FALSE(state.menu.isOpen);
}

} // namespace
} // namespace myoatlas::ui
