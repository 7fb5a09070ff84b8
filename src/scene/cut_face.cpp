#include "scene/cut_face.h"

#include <utility>

namespace myoatlas::scene {

namespace {

bool holds(const body::Bounds& bounds, glm::vec3 point) {
    constexpr float kRounding = 1e-4f;
    return glm::all(glm::lessThanEqual(bounds.min - kRounding, point)) &&
           glm::all(glm::lessThanEqual(point, bounds.max + kRounding));
}

body::Bounds faceBounds(const Scene& scene) {
    const body::PlaneFrame plane = body::frameOf(-equationOf(*scene.clipPlane));
    body::Bounds bounds;
    const auto& structures = scene.atlas->body().structures;
    for (std::size_t i = 0; i < structures.size(); ++i) {
        if (visibleOpacity(scene, i) <= 0.0f) continue;
        const body::Mesh& mesh = structures[i].mesh;
        for (const glm::vec2 point : body::sectionOf(mesh, mesh.indices, plane).points)
            bounds.add(plane.toBody(point));
    }
    return bounds;
}

body::Bounds keptBounds(const Scene& scene) {
    body::Bounds bounds;
    const auto& structures = scene.atlas->body().structures;
    for (std::size_t i = 0; i < structures.size(); ++i) {
        if (visibleOpacity(scene, i) <= 0.0f) continue;
        for (const glm::vec3 position : structures[i].mesh.positions)
            if (!cutsAway(*scene.clipPlane, position)) bounds.add(position);
    }
    return bounds;
}

} // namespace

int cutRank(const body::Structure& structure) {
    switch (structure.kind) {
    case body::Kind::skin:
        return 0;
    case body::Kind::muscle:
        return 1;
    case body::Kind::tendon:
    case body::Kind::ligament:
        return 2;
    case body::Kind::organ:
        return 3;
    case body::Kind::cartilage:
        return 4;
    case body::Kind::bone:
        return 5;
    case body::Kind::vessel:
        return 6;
    case body::Kind::nerve:
        return 7;
    }
    return 0;
}

std::optional<std::size_t> structureAtCut(const Scene& scene, glm::vec3 point) {
    if (!scene.clipPlane) return std::nullopt;
    const body::PlaneFrame plane = body::frameOf(-equationOf(*scene.clipPlane));
    const auto& structures = scene.atlas->body().structures;
    std::optional<std::size_t> best;
    std::pair<int, float> bestPlace;
    for (std::size_t i = 0; i < structures.size(); ++i) {
        const body::Structure& structure = structures[i];
        if (!holds(structure.bounds, point) || visibleOpacity(scene, i) <= 0.0f) continue;
        const body::Section section =
            body::sectionOf(structure.mesh, structure.mesh.indices, plane);
        if (!section.isClosed || body::windingNumber(section, plane.toPlane(point)) == 0) continue;
        const std::pair place(cutRank(structure), -body::areaOf(section));
        if (best && place <= bestPlace) continue;
        best = i;
        bestPlace = place;
    }
    return best;
}

Camera cutView(const Scene& scene, float aspect) {
    if (!scene.clipPlane) return scene.camera;
    const Camera facing = facingCut(scene.camera, *scene.clipPlane);
    const body::Bounds bounds = faceBounds(scene);
    return bounds.isEmpty() ? facing : framed(facing, bounds, aspect, 0.1f);
}

body::Bounds cutBounds(const Scene& scene, const Camera& camera) {
    if (!scene.clipPlane) return scene.atlas->body().bounds();
    const glm::vec3 outward = -glm::vec3(equationOf(*scene.clipPlane));
    constexpr float kFaces = 0.5f; // cosine
    const body::Bounds bounds = glm::dot(towardEye(camera), glm::normalize(outward)) > kFaces
                                    ? faceBounds(scene)
                                    : keptBounds(scene);
    return bounds.isEmpty() ? scene.atlas->body().bounds() : bounds;
}

} // namespace myoatlas::scene
