#include "ui/point_view.h"

namespace myoatlas::ui {

namespace {

/// Cosine of the least angle between two views that are worth a button.
constexpr float kSameDirection = 0.9f;

} // namespace

std::optional<PointView> otherPointView(const scene::Scene& scene) {
    if (!scene.selectedPoint) return std::nullopt;
    // The aspect changes how far away a view is, never its direction.
    const glm::vec3 zone = scene::towardEye(cameraFor(PointView::zone, scene, 1.0f));
    const glm::vec3 muscle = scene::towardEye(cameraFor(PointView::muscle, scene, 1.0f));
    if (glm::dot(zone, muscle) > kSameDirection) return std::nullopt;
    const glm::vec3 now = scene::towardEye(scene.camera);
    return glm::dot(now, zone) < glm::dot(now, muscle) ? PointView::zone : PointView::muscle;
}

scene::Camera cameraFor(PointView view, const scene::Scene& scene, float aspect) {
    const std::size_t point = *scene.selectedPoint;
    return view == PointView::zone ? scene::zoneView(scene, point, aspect)
                                   : scene::markerView(scene, point, aspect);
}

const char* title(PointView view) {
    return view == PointView::zone ? "Show the zone" : "Show the muscle";
}

} // namespace myoatlas::ui
