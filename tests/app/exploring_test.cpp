// Going back and forward, peeling by key, maps and comparisons in a session without a window.

#include "app/session.h"
#include "scene/peel.h"
#include "small_atlas.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

namespace myoatlas::app {
namespace {

using ui::Command;

struct Fixture {
    std::shared_ptr<const scene::Atlas> atlas = ui::smallAtlas();
    Session session{atlas,
                    Settings(),
                    {.clipboard = [] { return std::string(); },
                     .setClipboard = [](const std::string&) {},
                     .wake = {},
                     .cacheFolder = {},
                     .diaryFile = {}}};
    double now = 0.0;

    Fixture() {
        session.setView({{0, 0}, {800, 600}});
        session.picker(); // built meanwhile
    }
    void settle() { session.advance(now += 10.0); }
    void select(std::size_t point) {
        session.selectPoint(point, now);
        settle();
    }
    void press(int button) {
        session.handle(MouseButtonEvent{button, true, 0, {400, 300}, now}, true, false, now);
        session.handle(MouseButtonEvent{button, false, 0, {400, 300}, now}, true, false, now);
        settle();
    }
    void key(int key, int mods) {
        session.handle(KeyEvent{key, GLFW_PRESS, mods}, true, false, now);
        settle();
    }
};

TEST(Exploring, GoesBackAndForwardWithKeysAndThumb) {
    Fixture f;
    f.select(0);
    const scene::Camera first = f.session.scene().camera;
    f.select(1);
    const scene::Camera second = f.session.scene().camera;
    EXPECT_NE(first, second);
    f.key(GLFW_KEY_LEFT, GLFW_MOD_ALT);
    EXPECT_EQ(f.session.scene().selectedPoint, 0u);
    EXPECT_EQ(f.session.scene().camera, first);
    f.press(GLFW_MOUSE_BUTTON_5);
    EXPECT_EQ(f.session.scene().selectedPoint, 1u);
    EXPECT_EQ(f.session.scene().camera, second);
    f.press(GLFW_MOUSE_BUTTON_4);
    EXPECT_EQ(f.session.scene().selectedPoint, 0u);
    EXPECT_FALSE(f.session.canGoBack());
    EXPECT_TRUE(f.session.canGoForward());
}

TEST(Exploring, BackLeavesWhatIsHiddenToUndo) {
    Fixture f;
    f.select(0);
    f.select(1);
    f.session.perform(Command::toggleDensity, f.now);
    f.session.perform(Command::goBack, f.now);
    EXPECT_TRUE(f.session.scene().density);
    EXPECT_EQ(f.session.scene().selectedPoint, 0u);
}

TEST(Exploring, BackEscapesFromNothingSelected) {
    Fixture f;
    f.session.perform(Command::goBack, f.now);
    ASSERT_FALSE(f.session.notices().empty()) << "says that there is nothing";
    f.select(1);
    f.session.perform(Command::stepBack, f.now);
    f.settle();
    EXPECT_FALSE(f.session.scene().selectedPoint);
    f.session.perform(Command::goBack, f.now);
    EXPECT_EQ(f.session.scene().selectedPoint, 1u);
}

TEST(Exploring, PeelsByKeyAndUndoesStepByStep) {
    Fixture f;
    const float before = scene::peelDepth(f.session.scene());
    f.key(GLFW_KEY_DOWN, GLFW_MOD_ALT);
    EXPECT_EQ(scene::peelDepth(f.session.scene()), 1.0f);
    f.key(GLFW_KEY_DOWN, GLFW_MOD_ALT);
    EXPECT_EQ(scene::peelDepth(f.session.scene()), 2.0f);
    f.key(GLFW_KEY_UP, GLFW_MOD_ALT);
    EXPECT_EQ(scene::peelDepth(f.session.scene()), 1.0f);
    for (int i = 0; i < 3; ++i) f.session.perform(Command::undo, f.now);
    EXPECT_EQ(scene::peelDepth(f.session.scene()), before);
}

TEST(Exploring, AClickOnAMapAsksAboutTheSpotAndSelectsNothing) {
    Fixture f;
    f.session.perform(Command::toggleDensity, f.now);
    f.press(GLFW_MOUSE_BUTTON_LEFT);
    EXPECT_TRUE(f.session.widgets().density.place);
    EXPECT_FALSE(f.session.scene().selectedStructure);
    f.session.perform(Command::toggleDensity, f.now);
    EXPECT_FALSE(f.session.widgets().density.place);
    EXPECT_FALSE(f.session.scene().density);
}

TEST(Exploring, ComparesOnlyWhereTwoAreShown) {
    Fixture f;
    f.select(0);
    f.session.perform(Command::toggleDifference, f.now);
    EXPECT_FALSE(f.session.scene().difference);
    EXPECT_FALSE(f.session.notices().empty()) << "says what is missing";
    ui::Requests requests;
    requests.add(scene::SelectPoint{1, true});
    f.session.perform(requests, f.now);
    f.session.perform(Command::toggleDifference, f.now);
    EXPECT_EQ(f.session.scene().difference, (scene::Difference{1, 0}));
    f.session.perform(Command::toggleDifference, f.now);
    EXPECT_FALSE(f.session.scene().difference);
}

TEST(Exploring, UndoTakesTheViewAlongUnlessItWasTurnedSince) {
    Fixture f;
    const scene::Camera first = f.session.scene().camera;
    ui::Requests choice;
    choice.add(scene::SelectPoint{0, false});
    choice.flyToSelection = true;
    f.session.perform(choice, f.now);
    f.settle();
    const scene::Camera chosen = f.session.scene().camera;
    ASSERT_NE(first, chosen);
    f.key(GLFW_KEY_Z, GLFW_MOD_CONTROL);
    EXPECT_FALSE(f.session.scene().selectedPoint);
    EXPECT_EQ(f.session.scene().camera, first);
    f.key(GLFW_KEY_Y, GLFW_MOD_CONTROL);
    EXPECT_EQ(f.session.scene().selectedPoint, 0u);
    EXPECT_EQ(f.session.scene().camera, chosen);
    f.key(GLFW_KEY_3, 0); // one looks from elsewhere
    const scene::Camera aside = f.session.scene().camera;
    f.key(GLFW_KEY_Z, GLFW_MOD_CONTROL);
    EXPECT_FALSE(f.session.scene().selectedPoint);
    EXPECT_EQ(f.session.scene().camera, aside);
}

TEST(Exploring, PinnedPointsStayWhenAnotherIsChosen) {
    Fixture f;
    f.key(GLFW_KEY_A, 0);
    EXPECT_TRUE(f.session.isPinning());
    for (const std::size_t point : {0u, 1u}) f.select(point);
    EXPECT_EQ(f.session.scene().shownPoints, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(f.session.scene().selectedPoint, 1u);
    f.key(GLFW_KEY_A, 0);
    f.select(0);
    EXPECT_EQ(f.session.scene().shownPoints, std::vector<std::size_t>{0});
}

TEST(Exploring, HidingSaysWhatIsHidden) {
    Fixture f;
    f.select(0);
    f.key(GLFW_KEY_H, 0);
    f.session.perform(Command::hideSelected, f.now); // nothing is selected any more
    ASSERT_FALSE(f.session.notices().empty());
    f.session.perform(Command::undo, f.now);
    f.session.perform(Command::hideSelected, f.now);
    EXPECT_TRUE(f.session.notices().front().text.starts_with("Hidden: "));
}

TEST(Exploring, CutsOnlyWhereNobodyPaints) {
    Fixture f;
    f.key(GLFW_KEY_X, 0);
    EXPECT_TRUE(f.session.scene().clipPlane);
    f.key(GLFW_KEY_P, 0);
    EXPECT_FALSE(f.session.scene().clipPlane) << "a stroke on what is cut away could not be seen";
    f.key(GLFW_KEY_X, 0);
    EXPECT_FALSE(f.session.scene().clipPlane);
}

} // namespace
} // namespace myoatlas::app
