#include "ui/open_panel.h"

#include "headless.h"

#include <gtest/gtest.h>

namespace myoatlas::ui {
namespace {

namespace fs = std::filesystem;

struct Fixture {
    Headless headless;
    MainWindowState state;
    scene::Scene scene = scene::openingScene(smallAtlas(), 1.0f);
    std::optional<fs::path> opened;

    Fixture() {
        FileListing listing{.folder = "/data/now"};
        const auto add = [&](const char* name, FileKind kind) {
            listing.entries.push_back({.path = listing.folder / name, .name = name, .kind = kind});
        };
        add("Anatomy", FileKind::folder);
        add("arm.glb", FileKind::body);
        add("head.yaml", FileKind::lesson);
        add("leg.txt", FileKind::view);
        state.open.isOpen = true;
        state.open.home = "/home/me";
        state.open.places = {{"Home", "/home/me"}};
        showFolder(state.open, std::move(listing));
        frames(4);
    }

    void frames(int count = 3) {
        for (int i = 0; i < count; ++i)
            if (auto asked = headless.frame(scene, state).open) opened = std::move(asked);
    }
    void key(ImGuiKey key) {
        ImGui::GetIO().KeysDown[key] = true;
        frames(1);
        ImGui::GetIO().KeysDown[key] = false;
        frames();
    }
    void type(const char* text) {
        ImGui::GetIO().AddInputCharactersUTF8(text);
        frames();
    }
    void tab(int step = 1) {
        ImGui::GetIO().KeysDown[ImGuiKey_Tab] = true;
        frames(1);
        ImGui::GetIO().KeysDown[ImGuiKey_Tab] = false;
        state.panelStep = step;
        frames();
    }
};

TEST(OpenPanel, HasTheKeyboardAndOpensTheChosenLine) {
    Fixture f;
    EXPECT_TRUE(ImGui::GetIO().WantTextInput);
    f.key(ImGuiKey_DownArrow);
    f.key(ImGuiKey_DownArrow);
    f.key(ImGuiKey_UpArrow);
    EXPECT_FALSE(f.opened);
    f.key(ImGuiKey_Enter);
    EXPECT_EQ(f.opened, "/data/now/arm.glb");
}

TEST(OpenPanel, FiltersWhileOneTypes) {
    Fixture f;
    f.type("EA");
    EXPECT_EQ(f.state.open.shown, std::vector<std::size_t>{2});
    f.key(ImGuiKey_Enter);
    EXPECT_EQ(f.opened, "/data/now/head.yaml");
}

TEST(OpenPanel, OpensAPathThatIsPasted) {
    Fixture f;
    f.type("~/my body.glb");
    EXPECT_EQ(f.state.open.shown.size(), 4u) << "a path is no filter";
    f.key(ImGuiKey_Enter);
    EXPECT_EQ(f.opened, "/home/me/my body.glb");
}

TEST(OpenPanel, GoesDownAPageAndStaysInTheField) {
    Fixture f;
    f.key(ImGuiKey_PageDown);
    EXPECT_EQ(f.state.open.row, 3) << "the last line";
    EXPECT_TRUE(ImGui::GetIO().WantTextInput);
    f.key(ImGuiKey_PageUp);
    EXPECT_EQ(f.state.open.row, 0);
}

TEST(OpenPanel, GoesUpWithBackspaceInAnEmptyField) {
    Fixture f;
    f.type("x");
    f.key(ImGuiKey_Backspace);
    EXPECT_FALSE(f.opened) << "it took the letter";
    EXPECT_TRUE(f.state.open.filter.empty());
    f.key(ImGuiKey_Backspace);
    EXPECT_EQ(f.opened, "/data");
}

TEST(OpenPanel, ComesBackToTheFolderThatOneLeaves) {
    Fixture f;
    FileListing above{.folder = "/data"};
    for (const char* name : {"before", "now", "then"})
        above.entries.push_back({.path = above.folder / name, .name = name});
    showFolder(f.state.open, std::move(above));
    EXPECT_EQ(f.state.open.row, 1);
    EXPECT_EQ(f.state.open.path, "/data");
    EXPECT_TRUE(f.state.open.filter.empty());
}

TEST(OpenPanel, TabGoesThroughItsPartsAndEnterOpensAPlace) {
    Fixture f;
    std::vector<OpenPart> parts;
    for (int i = 0; i < 5; ++i) {
        f.tab();
        parts.push_back(f.state.open.part);
        const bool isField = parts.back() == OpenPart::path || parts.back() == OpenPart::field;
        EXPECT_EQ(ImGui::GetIO().WantTextInput, isField);
    }
    EXPECT_EQ(parts, (std::vector{OpenPart::kinds, OpenPart::places, OpenPart::files,
                                  OpenPart::path, OpenPart::field}));
    f.tab();
    f.tab();
    f.key(ImGuiKey_Space); // as which the program feeds Enter
    EXPECT_EQ(f.opened, "/home/me");
    f.opened.reset();
    f.tab();
    f.key(ImGuiKey_DownArrow);
    EXPECT_EQ(f.state.open.row, 1) << "what the keyboard is on is chosen";
    f.key(ImGuiKey_Space);
    EXPECT_EQ(f.opened, "/data/now/arm.glb");
}

TEST(OpenPanel, ClosesWithEscEvenWhileOneTypes) {
    Fixture f;
    leaveTextField(f.state);
    EXPECT_FALSE(f.state.open.isOpen);
    f.state.open.isOpen = true;
    EXPECT_TRUE(stepBack(f.state));
    EXPECT_FALSE(f.state.open.isOpen);
}

TEST(Menu, KeepsALessonWithAMistakeAndTriesItAgain) {
    Headless headless;
    MainWindowState state;
    const scene::Scene scene = scene::openingScene(smallAtlas(), 1.0f);
    const auto heightOf = [&] {
        state.menu.isOpen = true;
        for (int i = 0; i < 3; ++i) headless.frame(scene, state);
        return ImGui::FindWindowByName("menu")->ContentSize.y;
    };
    const float without = heightOf();
    const content::Problems problems{{"/lessons/neck.yaml", 7, "steps[0].caption: expected words"}};
    headless.lessonProblems = problems;
    // A heading, the line and the sentence below it.
    EXPECT_GT(heightOf(), without + 3.0f * ImGui::GetFontSize());
    const ImGuiWindow* menu = ImGui::FindWindowByName("menu");
    std::optional<fs::path> opened;
    for (float y = 8; y < menu->Size.y && !opened; y += 6) {
        state.menu.isOpen = true;
        ImGui::GetIO().MousePos = {menu->Pos.x + 40, menu->Pos.y + y};
        headless.frame(scene, state);
        ImGui::GetIO().MouseDown[0] = true;
        headless.frame(scene, state);
        ImGui::GetIO().MouseDown[0] = false;
        opened = headless.frame(scene, state).open;
    }
    EXPECT_EQ(opened, "/lessons/neck.yaml");
}

} // namespace
} // namespace myoatlas::ui
