#pragma once

#include <algorithm>
#include <optional>

namespace myoatlas::app {

/// How long pain travels from a point to its zones.
inline constexpr double kTravelSeconds = 1.5;

/// Plays the travel of pain once, when asked for. Times are seconds on one clock.
class TravelPlayer {
public:
    /// From the beginning, also while it plays.
    void start(double now) {
        start_ = now;
        progress_ = 0.0f;
    }
    void stop() {
        start_.reset();
        progress_ = 1.0f;
    }
    /// Moves on; ends by itself.
    void advance(double now) {
        if (!start_) return;
        progress_ = static_cast<float>(std::clamp((now - *start_) / kTravelSeconds, 0.0, 1.0));
        if (progress_ >= 1.0f) stop();
    }
    bool isActive() const { return start_.has_value(); }
    float progress() const { return progress_; }

private:
    std::optional<double> start_;
    float progress_ = 1.0f;
};

} // namespace myoatlas::app
