#include "renderer/motion_budget.h"

namespace myoatlas::renderer {

namespace {

/// The next finer picture takes at most about twice as long.
constexpr double kQuick = 0.45;
/// As many quick ones in a row: one alone may show a part that is nearly empty.
constexpr int kEnoughQuick = 4;

} // namespace

void MotionBudget::took(double seconds) {
    quick_ = seconds < kQuick * kFrame ? quick_ + 1 : 0;
    if (seconds > kFrame && step_ + 1 < kSteps.size()) {
        ++step_;
    } else if (quick_ >= kEnoughQuick && step_ > 0) {
        --step_;
        quick_ = 0;
    }
}

} // namespace myoatlas::renderer
