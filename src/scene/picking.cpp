#include "scene/picking.h"

#include <algorithm>

namespace myoatlas::scene {

namespace {

std::vector<const body::Mesh*> meshesOf(const body::Body& body) {
    std::vector<const body::Mesh*> meshes;
    for (const body::Structure& structure : body.structures) meshes.push_back(&structure.mesh);
    return meshes;
}

} // namespace

Picker::Picker(std::shared_ptr<const Atlas> atlas)
    : atlas_(std::move(atlas)), caster_(meshesOf(atlas_->body())),
      skin_(static_cast<std::size_t>(atlas_->body().skin() - atlas_->body().structures.data())) {}

bool isMarkerVisible(const Scene& scene, std::size_t point) {
    const auto& shown = scene.shownPoints;
    if (std::find(shown.begin(), shown.end(), point) != shown.end()) return true;
    return scene.showAllMarkers &&
           visibleOpacity(scene, scene.atlas->points()[point].structure) > 0.0f;
}

Pick Picker::pick(const Scene& scene, float aspect, glm::vec2 ndc, float markerRadius) const {
    const Ray ray = rayThrough(scene.camera, aspect, ndc);
    const auto hit =
        caster_.cast(ray.origin, ray.direction, 50.0f, [&](std::size_t structure) {
            return visibleOpacity(scene, structure) >= kPickThroughOpacity;
        });
    Pick pick;
    if (hit) {
        pick.structure = hit->mesh;
        pick.position = hit->position;
    }
    // Markers in front win; among those within reach, the nearest to the pointer.
    const glm::mat4 clipFromWorld =
        clipFromView(scene.camera, aspect, atlas_->body().bounds()) * viewFromWorld(scene.camera);
    const auto points = atlas_->points();
    float nearest = markerRadius;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!isMarkerVisible(scene, i)) continue;
        const glm::vec4 clip = clipFromWorld * glm::vec4(points[i].position, 1.0f);
        if (clip.w <= 0.0f) continue;
        const glm::vec2 away = (glm::vec2(clip) / clip.w - ndc) * glm::vec2(aspect, 1.0f);
        const bool isShown = std::find(scene.shownPoints.begin(), scene.shownPoints.end(), i) !=
                             scene.shownPoints.end();
        // The faint markers of other points on the far side of the body are not in reach.
        const bool isInFront = glm::dot(points[i].normal, ray.direction) < 0.2f;
        if (glm::length(away) >= nearest || (!isShown && !isInFront)) continue;
        nearest = glm::length(away);
        pick.point = i;
        pick.structure = points[i].structure;
        pick.position = points[i].position;
    }
    return pick;
}

std::optional<body::SurfacePoint> Picker::skinAt(const Camera& camera, float aspect,
                                                 glm::vec2 ndc) const {
    const Ray ray = rayThrough(camera, aspect, ndc);
    return caster_.cast(ray.origin, ray.direction, 50.0f,
                        [&](std::size_t structure) { return structure == skin_; });
}

} // namespace myoatlas::scene
