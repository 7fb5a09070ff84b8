#include "scene/picking.h"

#include "scene/cut_face.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::scene {

namespace {

/// The first level of detail, which is nowhere farther than 1.5 mm from the whole mesh and takes
/// half the memory; the skin whole, because drawings are kept by its vertices.
std::vector<body::Triangles> trianglesOf(const body::Body& body) {
    std::vector<body::Triangles> triangles;
    for (const body::Structure& structure : body.structures)
        triangles.push_back(
            {&structure.mesh.positions, &structure.indicesAt(&structure == body.skin() ? 0 : 1)});
    return triangles;
}

/// Metres; farther than any camera stands.
constexpr float kFar = 50.0f;
constexpr float kMarkerLift = 0.004f;
/// How far from a marker's middle the pointer still meets it; nominal pixels.
constexpr float kMarkerReach = 13.0f;
/// The same of a faint dot that something covers: what covers it is met all around it.
constexpr float kCoveredReach = 4.0f;

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

} // namespace

Picker::Picker(std::shared_ptr<const Atlas> atlas)
    : atlas_(std::move(atlas)), caster_(trianglesOf(atlas_->body())),
      skin_(static_cast<std::size_t>(atlas_->body().skin() - atlas_->body().structures.data())) {}

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

std::optional<body::SurfacePoint>
Picker::firstSurface(const Scene& scene, const std::vector<bool>& isSolid, const Ray& ray) const {
    const KeptPart kept = keptPart(scene, ray);
    if (kept.begin >= kept.end) return std::nullopt;
    const glm::vec3 start = ray.origin + kept.begin * ray.direction;
    const float length = kept.end - kept.begin;
    auto surface = caster_.cast(start, ray.direction, length,
                                [&](std::size_t structure) { return isSolid[structure]; });
    if (kept.begin <= 0.0f) return surface;
    // From within the body, a surface met from its inner side is that of what the cut opens here.
    const auto isLeft = [&](const std::optional<body::SurfacePoint>& met) {
        return met && glm::dot(met->normal, ray.direction) > 0.0f;
    };
    if (isLeft(surface)) {
        surface->position = start;
        surface->distance = kept.begin;
        return surface;
    }
    const auto skin = caster_.cast(start, ray.direction, length,
                                   [&](std::size_t structure) { return structure == skin_; });
    if (isLeft(skin) && visibleOpacity(scene, skin_) > 0.0f) return std::nullopt;
    if (surface) surface->distance += kept.begin;
    return surface;
}

bool Picker::isCovered(const Scene& scene, float aspect, const PlacedPoint& point) const {
    // As `shaders/marker.vert`: the surface that it sits on must not cover it.
    const glm::vec3 toEye = glm::normalize(eye(scene.camera) - point.position);
    const glm::vec3 lifted = point.position + kMarkerLift * glm::normalize(point.normal + toEye);
    const glm::vec4 clip = clipFromView(scene.camera, aspect, atlas_->body().bounds()) *
                           viewFromWorld(scene.camera) * glm::vec4(lifted, 1.0f);
    const Ray ray = rayThrough(scene.camera, aspect, glm::vec2(clip) / clip.w);
    const auto surface = firstSurface(scene, ray);
    return surface && surface->distance < glm::dot(lifted - ray.origin, ray.direction);
}

float Picker::reachOf(const Scene& scene, const MarkerPage& page,
                      const PlacedMarker& marker) const {
    if (marker.shown) return std::max(kMarkerReach, 0.5f * marker.diameter); // all of the disc
    const PlacedPoint& point = atlas_->points()[marker.point];
    return isCovered(scene, page.aspect, point) ? kCoveredReach : kMarkerReach;
}

std::optional<std::size_t> Picker::markerAt(const Scene& scene, const MarkerPage& page,
                                            glm::vec2 ndc) const {
    const glm::vec2 pointer = 0.5f * page.height * ndc * glm::vec2(page.aspect, 1.0f);
    std::optional<std::size_t> found;
    float least = kMarkerReach; // from the edge of a marker
    for (const PlacedMarker& marker : placedMarkers(scene, page)) {
        const float away = glm::distance(marker.centre(), pointer);
        const float fromEdge = away - 0.5f * marker.diameter;
        if (fromEdge >= least || away >= reachOf(scene, page, marker)) continue;
        least = fromEdge;
        found = marker.point;
    }
    return found;
}

Pick Picker::pick(const Scene& scene, const MarkerPage& page, glm::vec2 ndc) const {
    Pick pick;
    if (const auto point = markerAt(scene, page, ndc)) {
        pick.point = point;
        pick.structure = atlas_->points()[*point].structure;
        pick.position = atlas_->points()[*point].position;
        return pick;
    }
    const Ray ray = rayThrough(scene.camera, page.aspect, ndc);
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
