#include "app/input.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

namespace myoatlas::app {
namespace {

const ViewRect kView{{100, 0}, {800, 600}};

MouseButtonEvent press(int button, glm::vec2 at, int mods = 0, double time = 0.0) {
    return {button, true, mods, at, time};
}
MouseButtonEvent release(int button, glm::vec2 at, int mods = 0, double time = 0.0) {
    return {button, false, mods, at, time};
}

template <typename Kind> bool is(const std::optional<Gesture>& gesture) {
    return gesture && std::holds_alternative<Kind>(*gesture);
}

TEST(PointerInput, ClicksWhereItDidNotMove) {
    PointerInput input;
    EXPECT_FALSE(input.handle(press(0, {500, 300}), kView, true));
    EXPECT_FALSE(input.handle(MouseMoveEvent{{502, 301}}, kView, true));
    const auto click = input.handle(release(0, {502, 301}), kView, true);
    ASSERT_TRUE(is<Click>(click));
    EXPECT_NEAR(std::get<Click>(*click).ndc.x, 0.005f, 1e-3f);
    EXPECT_FALSE(std::get<Click>(*click).isTogether);
}

TEST(PointerInput, ADragIsNeverAClick) {
    PointerInput input;
    input.handle(press(0, {500, 300}), kView, true);
    EXPECT_TRUE(is<Orbit>(input.handle(MouseMoveEvent{{520, 300}}, kView, true)));
    // Not even when it ends where it began.
    EXPECT_TRUE(is<Orbit>(input.handle(MouseMoveEvent{{500, 300}}, kView, true)));
    EXPECT_FALSE(input.handle(release(0, {500, 300}), kView, true));
    // Nor when the moves in between were never reported.
    input.handle(press(0, {500, 300}), kView, true);
    EXPECT_FALSE(input.handle(release(0, {600, 300}), kView, true));
}

TEST(PointerInput, PansWithTheMiddleButtonAndWithShift) {
    PointerInput input;
    input.handle(press(GLFW_MOUSE_BUTTON_MIDDLE, {500, 300}), kView, true);
    EXPECT_TRUE(is<Pan>(input.handle(MouseMoveEvent{{550, 300}}, kView, true)));
    input.handle(release(GLFW_MOUSE_BUTTON_MIDDLE, {550, 300}), kView, true);
    input.handle(press(0, {500, 300}, GLFW_MOD_SHIFT), kView, true);
    EXPECT_TRUE(is<Pan>(input.handle(MouseMoveEvent{{550, 300}}, kView, true)));
}

TEST(PointerInput, TellsDoubleClicksByTimeAndPlace) {
    PointerInput input;
    const auto click = [&](glm::vec2 at, double time) {
        input.handle(press(0, at, 0, time), kView, true);
        return input.handle(release(0, at, 0, time), kView, true);
    };
    EXPECT_TRUE(is<Click>(click({500, 300}, 1.0)));
    EXPECT_TRUE(is<DoubleClick>(click({501, 300}, 1.2)));
    EXPECT_TRUE(is<Click>(click({501, 300}, 1.3))); // a third is a first
    EXPECT_TRUE(is<Click>(click({501, 300}, 3.0)));
    EXPECT_TRUE(is<Click>(click({700, 300}, 3.1)));
}

TEST(PointerInput, AddsWithCtrlAndClearsWithTheRightButton) {
    PointerInput input;
    input.handle(press(0, {500, 300}, GLFW_MOD_CONTROL), kView, true);
    const auto click = input.handle(release(0, {500, 300}), kView, true);
    ASSERT_TRUE(is<Click>(click));
    EXPECT_TRUE(std::get<Click>(*click).isTogether);
    input.handle(press(GLFW_MOUSE_BUTTON_RIGHT, {500, 300}), kView, true);
    EXPECT_TRUE(
        is<ClearClick>(input.handle(release(GLFW_MOUSE_BUTTON_RIGHT, {500, 300}), kView, true)));
}

TEST(PointerInput, LeavesPanelsAlone) {
    PointerInput input;
    input.handle(press(0, {500, 300}), kView, false);
    EXPECT_FALSE(input.handle(MouseMoveEvent{{600, 300}}, kView, true));
    EXPECT_FALSE(input.handle(release(0, {600, 300}), kView, true));
    EXPECT_FALSE(input.handle(WheelEvent{{0, 1}, {500, 300}}, kView, false));
}

TEST(PointerInput, ZoomsTowardThePointer) {
    PointerInput input;
    const auto zoom = input.handle(WheelEvent{{0, 1}, {700, 300}}, kView, true);
    ASSERT_TRUE(is<Zoom>(zoom));
    EXPECT_LT(std::get<Zoom>(*zoom).factor, 1.0f);
    EXPECT_NEAR(std::get<Zoom>(*zoom).ndc.x, 0.5f, 1e-5f);
    const scene::Camera camera;
    EXPECT_LT(moved(camera, *zoom, kView.aspect()).distance, camera.distance);
}

TEST(Orbiting, TurnsTheBodyWithThePointer) {
    const scene::Camera camera;
    // Dragged to the right, the front of the body follows: one sees more of its right side.
    EXPECT_LT(moved(camera, Orbit{{0.1f, 0.0f}}, 1.0f).yaw, camera.yaw);
    EXPECT_GT(moved(camera, Orbit{{0.0f, 0.1f}}, 1.0f).pitch, camera.pitch);
}

TEST(Orbiting, GoesOverTheHeadOnlyWhereItIsFree) {
    const Orbit far{{0.0f, 0.6f}};
    const scene::Camera level = moved(scene::Camera{}, far, 1.0f);
    EXPECT_NEAR(scene::towardEye(level).y, 1.0f, 1e-5f) << "a turntable stops above the head";
    const scene::Camera over = moved(scene::Camera{}, far, 1.0f, {.isFree = true});
    EXPECT_LT(scene::towardEye(over).z, -0.5f) << "a ball goes on behind it";
}

TEST(Orbiting, KeepsWhatItTurnsAroundInItsPlace) {
    const glm::vec3 shoulder(0.18f, 1.35f, -0.05f);
    const scene::Camera camera;
    const scene::Camera after =
        moved(camera, Orbit{{0.4f, 0.1f}}, 1.0f, {.isFree = false, .around = shoulder});
    const glm::vec3 before = scene::viewFromWorld(camera) * glm::vec4(shoulder, 1.0f);
    EXPECT_LT(
        glm::distance(before, glm::vec3(scene::viewFromWorld(after) * glm::vec4(shoulder, 1.0f))),
        1e-4f);
    EXPECT_NE(after.yaw, camera.yaw);
}

std::optional<ui::Command> commandForKey(int key, int mods) {
    const auto chord = chordOf(key, mods);
    return chord ? ui::KeyBindings::defaults().commandFor(*chord) : std::nullopt;
}

std::optional<ui::Command> commandForCharacter(unsigned codepoint) {
    const auto chord = chordOfCharacter(codepoint);
    return chord ? ui::KeyBindings::defaults().commandFor(*chord) : std::nullopt;
}

TEST(Keys, FollowTheHabits) {
    using ui::Command;
    EXPECT_EQ(commandForKey(GLFW_KEY_1, 0), Command::viewAnterior);
    EXPECT_EQ(commandForKey(GLFW_KEY_1, GLFW_MOD_CONTROL), Command::viewPosterior);
    EXPECT_EQ(commandForKey(GLFW_KEY_KP_1, GLFW_MOD_CONTROL), Command::viewPosterior);
    EXPECT_EQ(commandForKey(GLFW_KEY_H, GLFW_MOD_ALT), Command::showAll);
    EXPECT_EQ(commandForKey(GLFW_KEY_Z, GLFW_MOD_CONTROL), Command::undo);
    EXPECT_EQ(commandForKey(GLFW_KEY_Z, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT), Command::redo);
    EXPECT_EQ(commandForKey(GLFW_KEY_Z, GLFW_MOD_NUM_LOCK), Command::toggleZoneStyle);
    EXPECT_EQ(commandForKey(GLFW_KEY_F12, 0), Command::savePicture);
    EXPECT_EQ(commandForKey(GLFW_KEY_COMMA, GLFW_MOD_CONTROL), Command::toggleSettings);
    EXPECT_EQ(commandForKey(GLFW_KEY_ESCAPE, 0), Command::stepBack);
    EXPECT_EQ(commandForKey(GLFW_KEY_Q, 0), std::nullopt);
    EXPECT_EQ(commandForKey(GLFW_KEY_LEFT_SHIFT, GLFW_MOD_SHIFT), std::nullopt);
    EXPECT_EQ(commandForCharacter('/'), Command::focusSearch);
    EXPECT_EQ(commandForCharacter('?'), Command::toggleHelp);
    EXPECT_EQ(commandForCharacter(0xe9), std::nullopt);
}

TEST(Keys, ThatTypeACharacterAreLeftToIt) {
    EXPECT_FALSE(chordOf(GLFW_KEY_SLASH, 0));
    EXPECT_FALSE(chordOf(GLFW_KEY_SLASH, GLFW_MOD_SHIFT));
    EXPECT_EQ(chordOf(GLFW_KEY_SLASH, GLFW_MOD_CONTROL), ui::chordFromText("Ctrl+/"));
    EXPECT_FALSE(chordOfCharacter('a')) << "letters are keys";
    EXPECT_FALSE(chordOfCharacter('7'));
}

TEST(Keys, EveryCommandThatNamesAKeyHasIt) {
    for (const ui::CommandInfo& info : ui::commandTable()) {
        if (info.keys[0] == '\0') continue;
        bool hasKey = false;
        for (unsigned c = 32; c < 127; ++c) hasKey |= commandForCharacter(c) == info.command;
        for (int key = 32; key <= GLFW_KEY_LAST; ++key)
            for (int mods = 0; mods < 8; ++mods) hasKey |= commandForKey(key, mods) == info.command;
        EXPECT_TRUE(hasKey) << info.title;
    }
}

} // namespace
} // namespace myoatlas::app
