#include "app/input.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <cmath>

namespace myoatlas::app {

namespace {

using ui::Command;

constexpr double kDoubleClickSeconds = 0.35;
/// Radians for a drag over the whole height.
constexpr float kTurn = 4.0f;
constexpr float kZoomStep = 0.88f;

struct Key {
    int key;
    int mods;
    Command command;
};

constexpr Key kKeys[] = {
    {GLFW_KEY_1, 0, Command::viewAnterior},
    {GLFW_KEY_1, GLFW_MOD_CONTROL, Command::viewPosterior},
    {GLFW_KEY_3, 0, Command::viewLeft},
    {GLFW_KEY_3, GLFW_MOD_CONTROL, Command::viewRight},
    {GLFW_KEY_7, 0, Command::viewSuperior},
    {GLFW_KEY_7, GLFW_MOD_CONTROL, Command::viewInferior},
    {GLFW_KEY_5, 0, Command::toggleOrthographic},
    {GLFW_KEY_KP_1, 0, Command::viewAnterior},
    {GLFW_KEY_KP_1, GLFW_MOD_CONTROL, Command::viewPosterior},
    {GLFW_KEY_KP_3, 0, Command::viewLeft},
    {GLFW_KEY_KP_3, GLFW_MOD_CONTROL, Command::viewRight},
    {GLFW_KEY_KP_7, 0, Command::viewSuperior},
    {GLFW_KEY_KP_7, GLFW_MOD_CONTROL, Command::viewInferior},
    {GLFW_KEY_KP_5, 0, Command::toggleOrthographic},
    {GLFW_KEY_KP_DECIMAL, 0, Command::frameSelection},
    {GLFW_KEY_F, 0, Command::frameSelection},
    {GLFW_KEY_HOME, 0, Command::frameAll},
    {GLFW_KEY_KP_0, 0, Command::frameAll},
    {GLFW_KEY_0, 0, Command::frameAll},
    {GLFW_KEY_H, 0, Command::hideSelected},
    {GLFW_KEY_H, GLFW_MOD_SHIFT, Command::isolateSelected},
    {GLFW_KEY_H, GLFW_MOD_ALT, Command::showAll},
    {GLFW_KEY_X, 0, Command::toggleClip},
    {GLFW_KEY_X, GLFW_MOD_SHIFT, Command::flipClip},
    {GLFW_KEY_X, GLFW_MOD_ALT, Command::lookAtCut},
    {GLFW_KEY_C, 0, Command::toggleCutaway},
    {GLFW_KEY_N, 0, Command::toggleNoPress},
    {GLFW_KEY_Z, GLFW_MOD_CONTROL, Command::undo},
    {GLFW_KEY_Y, GLFW_MOD_CONTROL, Command::redo},
    {GLFW_KEY_Z, GLFW_MOD_CONTROL | GLFW_MOD_SHIFT, Command::redo},
    {GLFW_KEY_ESCAPE, 0, Command::stepBack},
    {GLFW_KEY_F, GLFW_MOD_CONTROL, Command::focusSearch},
    {GLFW_KEY_Z, 0, Command::toggleZoneStyle},
    {GLFW_KEY_Z, GLFW_MOD_SHIFT, Command::toggleSpillover},
    {GLFW_KEY_M, 0, Command::toggleMarkers},
    {GLFW_KEY_L, 0, Command::toggleLabels},
    {GLFW_KEY_P, GLFW_MOD_SHIFT, Command::playTravel},
    {GLFW_KEY_V, 0, Command::switchPointView},
    {GLFW_KEY_P, 0, Command::togglePain},
    {GLFW_KEY_E, 0, Command::toggleEraser},
    {GLFW_KEY_B, 0, Command::toggleBothSides},
    {GLFW_KEY_T, 0, Command::startSession},
    {GLFW_KEY_W, 0, Command::toggleKit},
    {GLFW_KEY_D, 0, Command::toggleDiary},
    {GLFW_KEY_F3, 0, Command::toggleLeftPanel},
    {GLFW_KEY_F4, 0, Command::toggleRightPanel},
    {GLFW_KEY_F12, 0, Command::savePicture},
    {GLFW_KEY_F12, GLFW_MOD_CONTROL, Command::saveCleanPicture},
    {GLFW_KEY_C, GLFW_MOD_CONTROL, Command::copyView},
    {GLFW_KEY_V, GLFW_MOD_CONTROL, Command::pasteView},
    {GLFW_KEY_COMMA, GLFW_MOD_CONTROL, Command::toggleSettings},
    {GLFW_KEY_F1, 0, Command::toggleHelp},
};

/// More than a hundredth of the view, or five pixels: no longer a click.
bool isDrag(glm::vec2 from, glm::vec2 to, const ViewRect& view) {
    const glm::vec2 away = glm::abs(to - from);
    const float limit = std::max(5.0f, 0.01f * std::min(view.size.x, view.size.y));
    return std::max(away.x, away.y) > limit;
}

} // namespace

std::optional<Command> commandForKey(int key, int mods) {
    mods &= GLFW_MOD_CONTROL | GLFW_MOD_SHIFT | GLFW_MOD_ALT | GLFW_MOD_SUPER;
    for (const Key& entry : kKeys)
        if (entry.key == key && entry.mods == mods) return entry.command;
    return std::nullopt;
}

std::optional<Command> commandForCharacter(unsigned codepoint) {
    if (codepoint == '/') return Command::focusSearch;
    if (codepoint == '?') return Command::toggleHelp;
    if (codepoint == '[') return Command::smallerBrush;
    if (codepoint == ']') return Command::largerBrush;
    return std::nullopt;
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

scene::Camera moved(const scene::Camera& camera, const Gesture& gesture, float aspect) {
    if (const auto* orbit = std::get_if<Orbit>(&gesture))
        return scene::orbited(camera, -kTurn * orbit->amount.x, kTurn * orbit->amount.y);
    if (const auto* pan = std::get_if<Pan>(&gesture))
        return scene::panned(camera, aspect, pan->ndc);
    if (const auto* zoom = std::get_if<Zoom>(&gesture))
        return scene::zoomed(camera, aspect, zoom->factor, zoom->ndc);
    return camera;
}

} // namespace myoatlas::app
