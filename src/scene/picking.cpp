#include "scene/picking.h"

#include <algorithm>

namespace myoatlas::scene {

namespace {

std::vector<const body::Mesh*> meshesOf(const body::Body& body) {
    std::vector<const body::Mesh*> meshes;
    for (const body::Structure& structure : body.structures) meshes.push_back(&structure.mesh);
    return meshes;
}

/// Metres; farther than any camera stands.
constexpr float kFar = 50.0f;
constexpr float kMarkerLift = 0.004f;
/// Cosine to the ray beyond which a marker lies on the far side.
constexpr float kMostAverted = 0.2f;

bool isShown(const Scene& scene, std::size_t point) {
    return std::ranges::find(scene.shownPoints, point) != scene.shownPoints.end();
}

} // namespace

Picker::Picker(std::shared_ptr<const Atlas> atlas)
    : atlas_(std::move(atlas)), caster_(meshesOf(atlas_->body())),
      skin_(static_cast<std::size_t>(atlas_->body().skin() - atlas_->body().structures.data())) {}

bool isMarkerVisible(const Scene& scene, std::size_t point) {
    if (isShown(scene, point)) return true;
    return scene.showAllMarkers &&
           visibleOpacity(scene, scene.atlas->points()[point].structure) > 0.0f;
}

glm::vec4 Picker::clipOf(const Camera& camera, float aspect, glm::vec3 position) const {
    return clipFromView(camera, aspect, atlas_->body().bounds()) * viewFromWorld(camera) *
           glm::vec4(position, 1.0f);
}

std::optional<body::SurfacePoint> Picker::firstSurface(const Scene& scene, const Ray& ray) const {
    return caster_.cast(ray.origin, ray.direction, kFar, [&](std::size_t structure) {
        return visibleOpacity(scene, structure) >= kPickThroughOpacity;
    });
}

bool Picker::isWithinReach(const Scene& scene, float aspect, std::size_t point) const {
    if (isShown(scene, point)) return true; // drawn through whatever covers it
    const PlacedPoint& placed = atlas_->points()[point];
    // As `shaders/marker.vert`: the surface that it sits on must not cover it.
    const glm::vec3 toEye = glm::normalize(eye(scene.camera) - placed.position);
    const glm::vec3 lifted = placed.position + kMarkerLift * glm::normalize(placed.normal + toEye);
    const glm::vec4 clip = clipOf(scene.camera, aspect, lifted);
    const Ray ray = rayThrough(scene.camera, aspect, glm::vec2(clip) / clip.w);
    if (glm::dot(placed.normal, ray.direction) >= kMostAverted) return false;
    const auto surface = firstSurface(scene, ray);
    return !surface || surface->distance >= glm::dot(lifted - ray.origin, ray.direction);
}

std::optional<std::size_t> Picker::markerAt(const Scene& scene, float aspect, glm::vec2 ndc,
                                            float radius) const {
    std::optional<std::size_t> found;
    const auto points = atlas_->points();
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!isMarkerVisible(scene, i)) continue;
        const glm::vec4 clip = clipOf(scene.camera, aspect, points[i].position);
        if (clip.w <= 0.0f) continue;
        const glm::vec2 away = (glm::vec2(clip) / clip.w - ndc) * glm::vec2(aspect, 1.0f);
        if (glm::length(away) >= radius || !isWithinReach(scene, aspect, i)) continue;
        radius = glm::length(away); // the nearest to the pointer
        found = i;
    }
    return found;
}

Pick Picker::pick(const Scene& scene, float aspect, glm::vec2 ndc, float markerRadius) const {
    Pick pick;
    if (const auto point = markerAt(scene, aspect, ndc, markerRadius)) {
        pick.point = point;
        pick.structure = atlas_->points()[*point].structure;
        pick.position = atlas_->points()[*point].position;
    } else if (const auto surface = firstSurface(scene, rayThrough(scene.camera, aspect, ndc))) {
        pick.structure = surface->mesh;
        pick.position = surface->position;
    }
    return pick;
}

std::optional<body::SurfacePoint> Picker::skinAt(const Camera& camera, float aspect,
                                                 glm::vec2 ndc) const {
    const Ray ray = rayThrough(camera, aspect, ndc);
    return caster_.cast(ray.origin, ray.direction, kFar,
                        [&](std::size_t structure) { return structure == skin_; });
}

} // namespace myoatlas::scene
