#include "app/input.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <cctype>
#include <cmath>
#include <string>
#include <utility>

namespace myoatlas::app {

namespace {

constexpr double kDoubleClickSeconds = 0.35;
/// Radians for a drag over the whole height.
constexpr float kTurn = 4.0f;
constexpr float kZoomStep = 0.88f;

constexpr std::pair<int, const char*> kNamedKeys[] = {
    {GLFW_KEY_HOME, "Home"},
    {GLFW_KEY_END, "End"},
    {GLFW_KEY_PAGE_UP, "PageUp"},
    {GLFW_KEY_PAGE_DOWN, "PageDown"},
    {GLFW_KEY_INSERT, "Insert"},
    {GLFW_KEY_DELETE, "Delete"},
    {GLFW_KEY_BACKSPACE, "Backspace"},
    {GLFW_KEY_SPACE, "Space"},
    {GLFW_KEY_LEFT, "Left"},
    {GLFW_KEY_RIGHT, "Right"},
    {GLFW_KEY_UP, "Up"},
    {GLFW_KEY_DOWN, "Down"},
    {GLFW_KEY_ENTER, "Enter"},
    {GLFW_KEY_TAB, "Tab"},
    {GLFW_KEY_ESCAPE, "Esc"},
    {GLFW_KEY_KP_DECIMAL, "Keypad ."},
    {GLFW_KEY_KP_DIVIDE, "Keypad /"},
    {GLFW_KEY_KP_MULTIPLY, "Keypad *"},
    {GLFW_KEY_KP_SUBTRACT, "Keypad -"},
    {GLFW_KEY_KP_ADD, "Keypad +"},
};

bool isCharacter(int key) {
    return key > GLFW_KEY_SPACE && key <= GLFW_KEY_GRAVE_ACCENT; // GLFW's numbers are ASCII there
}

std::string nameOf(int key) {
    if (isCharacter(key)) return std::string(1, static_cast<char>(key));
    if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F24)
        return "F" + std::to_string(key - GLFW_KEY_F1 + 1);
    if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9)
        return "Keypad " + std::to_string(key - GLFW_KEY_KP_0);
    for (const auto& [number, name] : kNamedKeys)
        if (number == key) return name;
    return "";
}

/// More than a hundredth of the view, or five pixels: no longer a click.
bool isDrag(glm::vec2 from, glm::vec2 to, const ViewRect& view) {
    const glm::vec2 away = glm::abs(to - from);
    const float limit = std::max(5.0f, 0.01f * std::min(view.size.x, view.size.y));
    return std::max(away.x, away.y) > limit;
}

} // namespace

std::optional<ui::Chord> chordOf(int key, int mods) {
    ui::Chord chord{nameOf(key), (mods & GLFW_MOD_CONTROL) != 0, (mods & GLFW_MOD_SHIFT) != 0,
                    (mods & GLFW_MOD_ALT) != 0};
    if (chord.key.empty() || (mods & GLFW_MOD_SUPER) != 0) return std::nullopt;
    if (!isCharacter(key) || std::isalnum(key) != 0) return chord;
    if (!chord.ctrl && !chord.alt) return std::nullopt; // it types a character
    chord.shift = false; // what Shift makes of it depends on the keyboard
    return chord;
}

std::optional<ui::Chord> chordOfCharacter(unsigned codepoint) {
    if (codepoint > 0x7f || std::ispunct(static_cast<int>(codepoint)) == 0) return std::nullopt;
    return ui::Chord{.key = std::string(1, static_cast<char>(codepoint))};
}

std::optional<Gesture> PointerInput::handle(const Event& event, const ViewRect& view,
                                            bool isOverView) {
    if (const auto* button = std::get_if<MouseButtonEvent>(&event))
        return button->isPressed ? press(*button, isOverView) : release(*button, view);
    if (const auto* pointer = std::get_if<MouseMoveEvent>(&event))
        return move(pointer->position, view);
    if (const auto* wheel = std::get_if<WheelEvent>(&event); wheel != nullptr && isOverView)
        return Zoom{std::pow(kZoomStep, wheel->offset.y), view.ndc(wheel->position)};
    if (std::holds_alternative<FocusEvent>(event)) button_.reset();
    return std::nullopt;
}

std::optional<Gesture> PointerInput::press(const MouseButtonEvent& event, bool isOverView) {
    if (!isOverView || button_) return std::nullopt;
    button_ = event.button;
    mods_ = event.mods;
    hasMoved_ = false;
    pressed_ = last_ = event.position;
    return std::nullopt;
}

std::optional<Gesture> PointerInput::release(const MouseButtonEvent& event, const ViewRect& view) {
    if (button_ != event.button) return std::nullopt;
    button_.reset();
    if (hasMoved_ || isDrag(pressed_, event.position, view)) return std::nullopt;
    if (event.button == GLFW_MOUSE_BUTTON_RIGHT) return ClearClick{};
    if (event.button != GLFW_MOUSE_BUTTON_LEFT) return std::nullopt;
    const bool isSecond = event.time - clickTime_ < kDoubleClickSeconds &&
                          !isDrag(clickPosition_, event.position, view);
    clickTime_ = isSecond ? -1.0 : event.time;
    clickPosition_ = event.position;
    const glm::vec2 ndc = view.ndc(event.position);
    if (isSecond) return DoubleClick{ndc};
    return Click{ndc, (mods_ & (GLFW_MOD_CONTROL | GLFW_MOD_SHIFT)) != 0};
}

std::optional<Gesture> PointerInput::move(glm::vec2 position, const ViewRect& view) {
    if (!button_ || *button_ == GLFW_MOUSE_BUTTON_RIGHT) return std::nullopt;
    if (!hasMoved_ && !isDrag(pressed_, position, view)) return std::nullopt;
    hasMoved_ = true;
    const glm::vec2 change = position - last_;
    last_ = position;
    const bool pans = *button_ == GLFW_MOUSE_BUTTON_MIDDLE || (mods_ & GLFW_MOD_SHIFT) != 0;
    if (pans) return Pan{{2.0f * change.x / view.size.x, -2.0f * change.y / view.size.y}};
    return Orbit{change / std::max(view.size.y, 1.0f)};
}

scene::Camera moved(const scene::Camera& camera, const Gesture& gesture, float aspect,
                    const Turning& turning) {
    if (const auto* orbit = std::get_if<Orbit>(&gesture)) {
        const auto turn = turning.isFree ? scene::tumbled : scene::orbited;
        const scene::Camera turned =
            turn(camera, -kTurn * orbit->amount.x, kTurn * orbit->amount.y);
        return turning.around ? scene::turnedAbout(camera, turned, *turning.around) : turned;
    }
    if (const auto* pan = std::get_if<Pan>(&gesture))
        return scene::panned(camera, aspect, pan->ndc);
    if (const auto* zoom = std::get_if<Zoom>(&gesture))
        return scene::zoomed(camera, aspect, zoom->factor, zoom->ndc);
    return camera;
}

} // namespace myoatlas::app
