#include "app/session.h"

#include "small_atlas.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <chrono>
#include <gtest/gtest.h>
#include <thread>

namespace myoatlas::app {
namespace {

struct Painter {
    Session session{ui::smallAtlas(), Settings(), {}};
    double time = 1.0;

    Painter() {
        session.setView({{0, 0}, {800, 600}});
        session.perform(ui::Command::togglePain, 0.0);
        // The picker is built on another thread.
        for (int i = 0; i < 500 && session.brush() == nullptr; ++i) {
            move({400, 300});
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
    void move(glm::vec2 to) {
        session.handle(MouseMoveEvent{to}, true, false, time);
        session.lookUnderPointer(true);
    }
    void press(glm::vec2 at, int button = GLFW_MOUSE_BUTTON_LEFT, int mods = 0) {
        session.handle(MouseButtonEvent{button, true, mods, at, time}, true, false, time);
    }
    void release(glm::vec2 at, int button = GLFW_MOUSE_BUTTON_LEFT) {
        session.handle(MouseButtonEvent{button, false, 0, at, time}, true, false, time);
        time += 1.0;
    }
    void drag(glm::vec2 from, glm::vec2 to, int button = GLFW_MOUSE_BUTTON_LEFT, int mods = 0) {
        press(from, button, mods);
        move(glm::mix(from, to, 0.5f));
        move(to);
        release(to, button);
    }
};

TEST(Painting, ADragIsOneStrokeAndOneUndo) {
    Painter p;
    ASSERT_NE(p.session.brush(), nullptr);
    const scene::Camera camera = p.session.scene().camera;
    p.drag({390, 250}, {410, 400});
    ASSERT_TRUE(p.session.scene().painting);
    ASSERT_EQ(p.session.scene().painting->strokes.size(), 1u);
    EXPECT_GT(p.session.scene().painting->strokes[0].touches.size(), 2u);
    EXPECT_EQ(p.session.scene().camera, camera) << "painting does not turn the body";
    p.drag({390, 250}, {410, 400});
    EXPECT_EQ(p.session.scene().painting->strokes.size(), 2u);
    p.session.perform(ui::Command::undo, 0.0);
    EXPECT_EQ(p.session.scene().painting->strokes.size(), 1u);
    p.session.perform(ui::Command::undo, 0.0);
    EXPECT_FALSE(p.session.scene().painting);
}

TEST(Painting, TurnsWithTheRightButtonWithAltBesideTheBodyAndInMoveMode) {
    Painter p;
    const auto turns = [&](glm::vec2 from, int button, int mods) {
        const scene::Camera before = p.session.scene().camera;
        p.drag(from, from + glm::vec2(40, 0), button, mods);
        return p.session.scene().camera != before;
    };
    EXPECT_TRUE(turns({400, 300}, GLFW_MOUSE_BUTTON_RIGHT, 0));
    EXPECT_TRUE(turns({400, 300}, GLFW_MOUSE_BUTTON_LEFT, GLFW_MOD_ALT));
    EXPECT_TRUE(turns({20, 20}, GLFW_MOUSE_BUTTON_LEFT, 0));
    p.session.widgets().pain.tool = ui::PainTool::move;
    EXPECT_TRUE(turns({400, 300}, GLFW_MOUSE_BUTTON_LEFT, 0));
    EXPECT_FALSE(p.session.scene().painting);
}

TEST(Painting, ADoubleClickFillsTheAreaAndNothingIsSelected) {
    Painter p;
    p.press({400, 300});
    p.session.handle(MouseButtonEvent{GLFW_MOUSE_BUTTON_LEFT, false, 0, {400, 300}, p.time}, true,
                     false, p.time);
    p.press({400, 300});
    p.release({400, 300});
    ASSERT_TRUE(p.session.scene().painting);
    EXPECT_TRUE(p.session.scene().painting->strokes.back().area);
    EXPECT_FALSE(p.session.scene().selectedStructure);
}

TEST(Painting, KeysSetTheBrush) {
    Painter p;
    const float radius = p.session.widgets().pain.brush.radius;
    p.session.handle(CharacterEvent{']'}, true, false, 0.0);
    EXPECT_GT(p.session.widgets().pain.brush.radius, radius);
    p.session.handle(KeyEvent{GLFW_KEY_E, GLFW_PRESS, 0}, true, false, 0.0);
    EXPECT_EQ(p.session.widgets().pain.tool, ui::PainTool::eraser);
    p.session.handle(KeyEvent{GLFW_KEY_ESCAPE, GLFW_PRESS, 0}, true, false, 0.0);
    EXPECT_FALSE(p.session.isPainting());
    p.drag({390, 250}, {410, 400});
    EXPECT_FALSE(p.session.scene().painting);
}

} // namespace
} // namespace myoatlas::app
