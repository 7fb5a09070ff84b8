#include "ui/keyboard_focus.h"

#include "headless.h"

#include <gtest/gtest.h>

namespace myoatlas::ui {
namespace {

/// The panel that has the keyboard.
std::string panel() {
    const ImGuiWindow* window = ImGui::GetCurrentContext()->NavWindow;
    return window != nullptr ? window->RootWindow->Name : "";
}

struct Fixture {
    Headless headless;
    MainWindowState state;
    scene::Scene scene =
        scene::apply(scene::openingScene(smallAtlas(), 1.0f), scene::SelectPoint{0, false});

    void frames(int count = 3) {
        for (int i = 0; i < count; ++i) headless.frame(scene, state);
    }
    /// As the program does for Tab: ImGui sees it too.
    void tab(int step = 1) {
        ImGui::GetIO().KeysDown[ImGuiKey_Tab] = true;
        frames(1);
        ImGui::GetIO().KeysDown[ImGuiKey_Tab] = false;
        state.panelStep = step;
        frames();
    }
};

TEST(KeyboardFocus, GoesThroughAllPanelsAndRoundAgain) {
    Fixture f;
    f.frames();
    std::vector<std::string> seen;
    for (int i = 0; i < 6; ++i) {
        f.tab();
        seen.push_back(panel());
    }
    EXPECT_EQ(seen,
              (std::vector<std::string>{"left", "toolbar", "cube", "legend", "right", "left"}));
    f.tab(-1);
    EXPECT_EQ(panel(), "right");
    EXPECT_FALSE(ImGui::GetCurrentContext()->NavDisableHighlight);
    EXPECT_NE(ImGui::GetCurrentContext()->NavId, 0u);
}

TEST(KeyboardFocus, LooksFromAFaceOfTheCube) {
    Fixture f;
    f.frames();
    while (panel() != "cube") f.tab();
    std::vector<scene::StandardView> views;
    const auto press = [&](int key) {
        ImGui::GetIO().KeysDown[key] = true;
        Requests requests = f.headless.frame(f.scene, f.state);
        ImGui::GetIO().KeysDown[key] = false;
        for (int i = 0; i < 3; ++i) {
            const Requests later = f.headless.frame(f.scene, f.state);
            if (later.standardView) requests.standardView = later.standardView;
        }
        if (requests.standardView) views.push_back(*requests.standardView);
    };
    for (const int key : {ImGuiKey_Space, ImGuiKey_RightArrow, ImGuiKey_Space}) press(key);
    EXPECT_EQ(views, (std::vector{scene::StandardView::anterior, scene::StandardView::left}))
        << "seen from the front, the body's left is on the right";
}

TEST(KeyboardFocus, IsNoPrisonerOfTheSearch) {
    Fixture f;
    f.frames();
    focusSearch(f.state);
    f.frames();
    EXPECT_TRUE(ImGui::GetIO().WantTextInput);
    f.tab();
    EXPECT_EQ(panel(), "toolbar");
    EXPECT_FALSE(ImGui::GetIO().WantTextInput);
}

TEST(KeyboardFocus, StaysInADialogAndGoesDownItsLines) {
    Fixture f;
    f.frames();
    toggleSettings(f.state);
    f.frames();
    std::set<ImGuiID> seen;
    for (int i = 0; i < 4; ++i) {
        f.tab();
        EXPECT_EQ(panel(), "Settings");
        seen.insert(ImGui::GetCurrentContext()->NavId);
    }
    EXPECT_GE(seen.size(), 3u);
}

TEST(KeyboardFocus, ComesBackToADialogAfterAClickOnNothing) {
    Fixture f;
    f.frames();
    toggleSettings(f.state);
    f.frames();
    ImGui::FocusWindow(nullptr); // as a click beside all windows does
    f.tab();
    EXPECT_EQ(panel(), "Settings");
}

} // namespace
} // namespace myoatlas::ui
