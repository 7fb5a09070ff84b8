#include "scene/area_view.h"

#include <algorithm>

namespace myoatlas::scene {

namespace {

/// An area is small and looks like any other skin: one must see which limb it is on.
constexpr float kAreaMargin = 2.0f;

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
    return framed(turnedTo(scene.camera, facing, bounds.centre().x), bounds, aspect, kAreaMargin);
}

} // namespace myoatlas::scene
