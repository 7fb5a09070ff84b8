#include "scene/area_view.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::scene {

namespace {

/// An area is small and looks like any other skin: one must see which limb it is on.
constexpr float kAreaMargin = 2.0f;

/// On the side of `facing` (any length), a little above or below where that helps.
Camera turnedTo(Camera camera, glm::vec3 facing) {
    const float length = glm::length(facing);
    if (length <= 0.0f) return camera;
    facing /= length;
    if (glm::length(glm::vec2(facing.x, facing.z)) > 0.05f)
        camera.yaw = std::atan2(facing.x, facing.z);
    camera.pitch = glm::clamp(0.6f * std::asin(glm::clamp(facing.y, -1.0f, 1.0f)), -0.9f, 0.9f);
    return camera;
}

} // namespace

Camera areaView(const Scene& scene, std::span<const std::size_t> areas, float aspect) {
    const AreaMap& map = scene.atlas->areas();
    const body::Mesh& skin = scene.atlas->body().skin()->mesh;
    body::Bounds bounds;
    glm::vec3 facing(0.0f);
    for (const std::size_t area : areas) {
        if (!map.areas[area].isDeep()) continue;
        bounds.add(map.areas[area].centre - map.areas[area].halfSize);
        bounds.add(map.areas[area].centre + map.areas[area].halfSize);
    }
    for (std::size_t v = 0; v < map.areaOfVertex.size(); ++v) {
        if (std::ranges::find(areas, map.areaOfVertex[v]) == areas.end()) continue;
        bounds.add(skin.positions[v]);
        facing += map.vertexArea[v] * skin.normals[v];
    }
    if (bounds.isEmpty()) return scene.camera;
    return framed(turnedTo(scene.camera, facing), bounds, aspect, kAreaMargin);
}

} // namespace myoatlas::scene
