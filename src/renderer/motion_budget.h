#pragma once

#include "renderer/draw_list.h"

#include <array>

namespace myoatlas::renderer {

/// What the pictures of a moving body leave out.
struct MotionDetail {
    Quality quality = Quality::moving;
    /// Of the sides of the window's picture; what is drawn smaller is shown larger.
    float scale = 1.0f;
};

/// Chooses from the time that the last pictures took, so that a slow machine keeps turning the body
/// and a fast one leaves nothing out.
class MotionBudget {
public:
    /// Seconds within which the body should be drawn: with the panels around it that makes 30
    /// pictures a second.
    static constexpr double kFrame = 0.028;

    MotionDetail detail() const { return kSteps[step_]; }
    /// A picture of `detail()` took so many seconds.
    void took(double seconds);

private:
    static constexpr std::array<MotionDetail, 5> kSteps{{{Quality::moving, 1.0f},
                                                         {Quality::coarse, 1.0f},
                                                         {Quality::coarse, 0.75f},
                                                         {Quality::coarse, 0.6f},
                                                         {Quality::coarse, 0.5f}}};
    /// In the middle until something is known.
    std::size_t step_ = 2;
    int quick_ = 0;
};

} // namespace myoatlas::renderer
