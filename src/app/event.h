#pragma once

#include <filesystem>
#include <glm/vec2.hpp>
#include <variant>
#include <vector>

namespace myoatlas::app {

/// What the window reports, in the order in which it happened. Positions are pixels of the
/// framebuffer from the upper left; keys, buttons and modifiers are GLFW's numbers.
struct KeyEvent {
    int key = 0;
    /// GLFW_PRESS, GLFW_REPEAT or GLFW_RELEASE.
    int action = 0;
    int mods = 0;
};
struct CharacterEvent {
    unsigned codepoint = 0;
};
struct MouseMoveEvent {
    glm::vec2 position{0.0f};
};
struct MouseButtonEvent {
    int button = 0;
    bool isPressed = false;
    int mods = 0;
    glm::vec2 position{0.0f};
    /// Seconds; only differences mean something.
    double time = 0.0;
};
struct WheelEvent {
    glm::vec2 offset{0.0f};
    glm::vec2 position{0.0f};
};
struct MouseLeaveEvent {};
struct FocusEvent {
    bool hasFocus = false;
};
struct DropEvent {
    std::vector<std::filesystem::path> files;
};
/// The window was uncovered, resized or moved to a display of another scale.
struct RefreshEvent {};

using Event = std::variant<KeyEvent, CharacterEvent, MouseMoveEvent, MouseButtonEvent, WheelEvent,
                           MouseLeaveEvent, FocusEvent, DropEvent, RefreshEvent>;

} // namespace myoatlas::app
