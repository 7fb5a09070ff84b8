#pragma once

#include "scene/camera.h"

#include <optional>

namespace myoatlas::app {

/// A short, eased way of the camera from one view to another.
class Flight {
public:
    /// `now` in seconds on any clock that `at` shares.
    void start(const scene::Camera& from, const scene::Camera& to, double now);
    void stop() { way_.reset(); }
    bool isActive() const { return way_.has_value(); }

    /// Where it will end; nothing when there is none.
    std::optional<scene::Camera> destination() const {
        return way_ ? std::optional(way_->to) : std::nullopt;
    }

    /// The camera at that moment; ends the flight when it has arrived. Nothing when there is none.
    std::optional<scene::Camera> at(double now);

private:
    struct Way {
        scene::Camera from, to;
        double start;
    };
    std::optional<Way> way_;
};

inline constexpr double kFlightSeconds = 0.45;

} // namespace myoatlas::app
