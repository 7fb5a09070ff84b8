#pragma once

#include "app/input.h"

namespace myoatlas::app {

/// The way of the brush since the last time, places of the picture in [-1, 1], y up.
struct BrushMove {
    glm::vec2 from{0.0f}, to{0.0f};
    /// The button has just been pressed.
    bool begins = false;
    /// The second press of a double click.
    bool isTwice = false;

    friend bool operator==(const BrushMove&, const BrushMove&) = default;
};

/// Follows the left button while it paints. It takes presses without Shift, Ctrl and Alt, which
/// belong to the camera.
class BrushInput {
public:
    /// `mayBegin`: the pointer is where a stroke can begin.
    std::optional<BrushMove> handle(const Event& event, const ViewRect& view, bool mayBegin);
    bool isHeld() const { return isHeld_; }

private:
    std::optional<BrushMove> press(const MouseButtonEvent& event, const ViewRect& view);

    bool isHeld_ = false;
    glm::vec2 last_{0.0f};
    double pressTime_ = -1.0;
    glm::vec2 pressPosition_{0.0f};
};

/// How many places of a move are looked at, so that none of the skin between is skipped.
int samplesOf(const BrushMove& move, const ViewRect& view);

} // namespace myoatlas::app
