#include "app/imgui_feed.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

namespace myoatlas::app {
namespace {

KeyEvent down(int key) { return {key, GLFW_PRESS, 0}; }
KeyEvent up(int key) { return {key, GLFW_RELEASE, 0}; }

TEST(ImguiFeed, LosesNoShortKey) {
    const std::deque<Event> tap{down(GLFW_KEY_ENTER), up(GLFW_KEY_ENTER)};
    EXPECT_EQ(batchLength(tap), 1u);
}

TEST(ImguiFeed, KeepsShortcutsTogether) {
    const std::deque<Event> copy{down(GLFW_KEY_LEFT_CONTROL), down(GLFW_KEY_C), up(GLFW_KEY_C),
                                 up(GLFW_KEY_LEFT_CONTROL)};
    EXPECT_EQ(batchLength(copy), 2u);
}

TEST(ImguiFeed, HandsTextBeforeTheKeyThatFollowsIt) {
    const std::deque<Event> typed{down('A'), CharacterEvent{'a'}, down(GLFW_KEY_DOWN)};
    EXPECT_EQ(batchLength(typed), 2u);
}

TEST(ImguiFeed, HandsACharacterAtATime) {
    const std::deque<Event> typed{CharacterEvent{'/'}, CharacterEvent{'a'}};
    EXPECT_EQ(batchLength(typed), 1u) << "the first may move the keyboard to another field";
}

TEST(ImguiFeed, PressesWhereThePointerWasThen) {
    const std::deque<Event> clicked{MouseMoveEvent{{1, 1}}, MouseMoveEvent{{2, 2}},
                                    MouseButtonEvent{0, true, 0, {2, 2}, 0.0},
                                    MouseMoveEvent{{9, 9}}};
    EXPECT_EQ(batchLength(clicked), 3u);
    const std::deque<Event> released{MouseButtonEvent{0, true, 0, {2, 2}, 0.0},
                                     MouseButtonEvent{0, false, 0, {2, 2}, 0.1}};
    EXPECT_EQ(batchLength(released), 1u);
}

TEST(ImguiFeed, ForgetsHeldKeysWithoutFocus) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    ImguiFeed feed;
    feed.push({down(GLFW_KEY_LEFT_CONTROL)});
    feed.feed(io);
    EXPECT_TRUE(io.KeyCtrl);
    feed.push({FocusEvent{false}});
    feed.feed(io);
    EXPECT_FALSE(io.KeyCtrl);
    EXPECT_TRUE(feed.isEmpty());
    ImGui::DestroyContext();
}

TEST(ImguiFeed, LeavesTheClickerToTheLesson) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    ImguiFeed feed;
    feed.push({down(GLFW_KEY_PAGE_DOWN), down(GLFW_KEY_DOWN)});
    EXPECT_EQ(feed.feed(io, /*isInLesson=*/true).size(), 2u)
        << "the session hears of it all the same";
    EXPECT_FALSE(io.KeysDown[GLFW_KEY_PAGE_DOWN]);
    EXPECT_TRUE(io.KeysDown[GLFW_KEY_DOWN]);
    feed.push({down(GLFW_KEY_PAGE_UP)});
    feed.feed(io);
    EXPECT_TRUE(io.KeysDown[GLFW_KEY_PAGE_UP]) << "it scrolls a panel otherwise";
    ImGui::DestroyContext();
}

} // namespace
} // namespace myoatlas::app
