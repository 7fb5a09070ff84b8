#include "app/flight.h"

#include <algorithm>

namespace myoatlas::app {

void Flight::start(const scene::Camera& from, const scene::Camera& to, double now) {
    if (from == to)
        way_.reset();
    else
        way_ = Way{from, to, now};
}

std::optional<scene::Camera> Flight::at(double now) {
    if (!way_) return std::nullopt;
    const Way way = *way_;
    const double t = std::clamp((now - way.start) / kFlightSeconds, 0.0, 1.0);
    if (t >= 1.0) {
        way_.reset();
        return way.to;
    }
    const double eased = t * t * (3.0 - 2.0 * t);
    scene::Camera camera = scene::mixed(way.from, way.to, static_cast<float>(eased));
    camera.isOrthographic = way.to.isOrthographic;
    return camera;
}

} // namespace myoatlas::app
