#pragma once

#include "app/event.h"
#include "scene/camera.h"
#include "ui/key_bindings.h"

#include <algorithm>
#include <optional>

namespace myoatlas::app {

/// Where the picture lies in the window, pixels from the upper left.
struct ViewRect {
    glm::vec2 origin{0.0f};
    glm::vec2 size{1.0f};

    float aspect() const { return size.x / std::max(size.y, 1.0f); }
    bool contains(glm::vec2 p) const {
        return p.x >= origin.x && p.y >= origin.y && p.x < origin.x + size.x &&
               p.y < origin.y + size.y;
    }
    /// [-1, 1], y up.
    glm::vec2 ndc(glm::vec2 p) const {
        const glm::vec2 unit = (p - origin) / size;
        return {2.0f * unit.x - 1.0f, 1.0f - 2.0f * unit.y};
    }
    friend bool operator==(const ViewRect&, const ViewRect&) = default;
};

/// What was pressed, as bindings name it; nothing for keys without a name. Keys that type "/", "?"
/// and the like follow `chordOfCharacter`, so that they are found on every keyboard layout.
std::optional<ui::Chord> chordOf(int key, int mods);
std::optional<ui::Chord> chordOfCharacter(unsigned codepoint);

/// What the pointer asked for.
struct Orbit {
    /// Of the view's height, to the right and down.
    glm::vec2 amount{0.0f};
};
struct Pan {
    glm::vec2 ndc{0.0f};
};
struct Zoom {
    /// Below 1 comes nearer.
    float factor = 1.0f;
    glm::vec2 ndc{0.0f};
};
struct Click {
    glm::vec2 ndc{0.0f};
    /// Ctrl or Shift was held: add to what is shown.
    bool isTogether = false;
};
struct DoubleClick {
    glm::vec2 ndc{0.0f};
};
struct ClearClick {};
using Gesture = std::variant<Orbit, Pan, Zoom, Click, DoubleClick, ClearClick>;

/// Tells drags from clicks. A press belongs to the picture when it began there, until released.
class PointerInput {
public:
    /// `isOverView`: the picture is what lies under the pointer, not a panel in front of it.
    std::optional<Gesture> handle(const Event& event, const ViewRect& view, bool isOverView);

    bool isDragging() const { return button_.has_value() && hasMoved_; }
    bool isHeld() const { return button_.has_value(); }

private:
    std::optional<Gesture> press(const MouseButtonEvent& event, bool isOverView);
    std::optional<Gesture> release(const MouseButtonEvent& event, const ViewRect& view);
    std::optional<Gesture> move(glm::vec2 position, const ViewRect& view);

    std::optional<int> button_;
    int mods_ = 0;
    bool hasMoved_ = false;
    glm::vec2 pressed_{0.0f};
    glm::vec2 last_{0.0f};
    double clickTime_ = -1.0;
    glm::vec2 clickPosition_{0.0f};
};

/// How a drag turns the body.
struct Turning {
    /// As a ball under the hand (`scene::tumbled`); else on a turntable.
    bool isFree = false;
    /// What it turns around, body space; nothing: the camera's pivot.
    std::optional<glm::vec3> around{};
};

/// The camera after a gesture; clicks leave it alone.
scene::Camera moved(const scene::Camera& camera, const Gesture& gesture, float aspect,
                    const Turning& turning = {});

} // namespace myoatlas::app
