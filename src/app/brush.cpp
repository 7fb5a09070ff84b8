#include "app/brush.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <cmath>

namespace myoatlas::app {

namespace {

constexpr double kTwiceSeconds = 0.35;
constexpr float kTwicePixels = 6.0f;
/// Pixels between two places that are looked at.
constexpr float kSamplePixels = 5.0f;
constexpr int kMostSamples = 96;

} // namespace

std::optional<BrushMove> BrushInput::handle(const Event& event, const ViewRect& view,
                                            bool mayBegin) {
    if (const auto* button = std::get_if<MouseButtonEvent>(&event)) {
        if (button->button != GLFW_MOUSE_BUTTON_LEFT) return std::nullopt;
        if (button->isPressed) return mayBegin ? press(*button, view) : std::nullopt;
        isHeld_ = false;
        return std::nullopt;
    }
    if (std::holds_alternative<FocusEvent>(event)) isHeld_ = false;
    const auto* pointer = std::get_if<MouseMoveEvent>(&event);
    if (!isHeld_ || pointer == nullptr || pointer->position == last_) return std::nullopt;
    const BrushMove move{view.ndc(last_), view.ndc(pointer->position), false, false};
    last_ = pointer->position;
    return move;
}

std::optional<BrushMove> BrushInput::press(const MouseButtonEvent& event, const ViewRect& view) {
    if ((event.mods & (GLFW_MOD_SHIFT | GLFW_MOD_CONTROL | GLFW_MOD_ALT)) != 0) return std::nullopt;
    const bool isTwice = event.time - pressTime_ < kTwiceSeconds &&
                         glm::distance(event.position, pressPosition_) < kTwicePixels;
    pressTime_ = isTwice ? -1.0 : event.time;
    pressPosition_ = last_ = event.position;
    isHeld_ = !isTwice;
    const glm::vec2 at = view.ndc(event.position);
    return BrushMove{at, at, true, isTwice};
}

int samplesOf(const BrushMove& move, const ViewRect& view) {
    const float pixels = glm::length(0.5f * (move.to - move.from) * view.size);
    return std::clamp(static_cast<int>(std::ceil(pixels / kSamplePixels)), 1, kMostSamples);
}

} // namespace myoatlas::app
