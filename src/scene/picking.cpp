#include "scene/picking.h"

#include "scene/cut_face.h"

#include <algorithm>
#include <cmath>

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

/// The part of a ray that no clip plane cuts away, as distances from its origin.
struct KeptPart {
    float begin = 0.0f;
    float end = kFar;
};

KeptPart keptPart(const Scene& scene, const Ray& ray) {
    if (!scene.clipPlane) return {};
    const glm::vec4 plane = equationOf(*scene.clipPlane);
    const float height = glm::dot(plane, glm::vec4(ray.origin, 1.0f));
    const float slope = glm::dot(glm::vec3(plane), ray.direction);
    if (std::abs(slope) < 1e-6f) return {0.0f, height < 0.0f ? 0.0f : kFar};
    const float meeting = -height / slope;
    if (slope > 0.0f) return {std::max(meeting, 0.0f), kFar};
    return {0.0f, std::clamp(meeting, 0.0f, kFar)};
}

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
    const KeptPart kept = keptPart(scene, ray);
    if (kept.begin >= kept.end) return std::nullopt;
    auto surface = caster_.cast(ray.origin + kept.begin * ray.direction, ray.direction,
                                kept.end - kept.begin, [&](std::size_t structure) {
                                    return visibleOpacity(scene, structure) >= kPickThroughOpacity;
                                });
    if (surface) surface->distance += kept.begin;
    return surface;
}

std::optional<Pick> Picker::cutFaceAt(const Scene& scene, const Ray& ray) const {
    const KeptPart kept = keptPart(scene, ray);
    if (kept.begin <= 0.0f || kept.begin >= kept.end) return std::nullopt;
    const glm::vec3 position = ray.origin + kept.begin * ray.direction;
    const auto structure = structureAtCut(scene, position);
    if (!structure) return std::nullopt;
    return Pick{structure, std::nullopt, position, true};
}

std::vector<bool> Picker::solidStructures(const Scene& scene) const {
    std::vector<bool> isSolid(atlas_->body().structures.size());
    for (std::size_t i = 0; i < isSolid.size(); ++i)
        isSolid[i] = visibleOpacity(scene, i) >= kPickThroughOpacity;
    return isSolid;
}

std::optional<body::SurfacePoint> Picker::firstSurface(const std::vector<bool>& isSolid,
                                                       const Ray& ray) const {
    return caster_.cast(ray.origin, ray.direction, kFar,
                        [&](std::size_t structure) { return isSolid[structure]; });
}

bool Picker::isWithinReach(const Scene& scene, float aspect, std::size_t point) const {
    if (scene.clipPlane && cutsAway(*scene.clipPlane, atlas_->points()[point].position))
        return false;
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
        return pick;
    }
    const Ray ray = rayThrough(scene.camera, aspect, ndc);
    if (const auto face = cutFaceAt(scene, ray)) return *face;
    if (const auto surface = firstSurface(scene, ray)) {
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
