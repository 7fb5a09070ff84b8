#include "scene/surface_map.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::scene {

namespace {

/// Distances to the border of each region in two sweeps over the grid, along rows and columns.
void measureDepths(SurfaceMap& map) {
    const auto cell = [&](int x, int y) -> SurfaceMap::Cell& {
        return map.cells[static_cast<std::size_t>(y * map.size.x + x)];
    };
    const auto beside = [&](int x, int y, const SurfaceMap::Cell& here) {
        if (x < 0 || y < 0 || x >= map.size.x || y >= map.size.y) return 0;
        const SurfaceMap::Cell& other = cell(x, y);
        return other.structure == here.structure ? other.depth : 0;
    };
    for (int y = 0; y < map.size.y; ++y)
        for (int x = 0; x < map.size.x; ++x) {
            SurfaceMap::Cell& here = cell(x, y);
            here.depth = 1 + std::min(beside(x - 1, y, here), beside(x, y - 1, here));
        }
    for (int y = map.size.y - 1; y >= 0; --y)
        for (int x = map.size.x - 1; x >= 0; --x) {
            SurfaceMap::Cell& here = cell(x, y);
            here.depth =
                std::min(here.depth, 1 + std::min(beside(x + 1, y, here), beside(x, y + 1, here)));
        }
}

} // namespace

glm::vec2 SurfaceMap::ndc(int x, int y) const {
    const glm::vec2 place = (glm::vec2(x, y) + 0.5f) / glm::vec2(size) * 2.0f - 1.0f;
    return {place.x, -place.y};
}

const SurfaceMap::Cell* SurfaceMap::at(glm::vec2 ndc) const {
    const glm::vec2 place = glm::vec2(ndc.x + 1.0f, 1.0f - ndc.y) * 0.5f * glm::vec2(size);
    const glm::ivec2 cell(glm::floor(place));
    if (cell.x < 0 || cell.y < 0 || cell.x >= size.x || cell.y >= size.y) return nullptr;
    return &at(cell.x, cell.y);
}

SurfaceMap surfaceMap(const Scene& scene, const Picker& picker, float aspect, int rows) {
    SurfaceMap map;
    map.size = {std::max(static_cast<int>(std::lround(aspect * static_cast<float>(rows))), 1),
                rows};
    map.cells.resize(static_cast<std::size_t>(map.size.x * map.size.y));
    const std::vector<bool> isSolid = picker.solidStructures(scene);
    forEachIndex(static_cast<std::size_t>(rows), [&](std::size_t row) {
        const int y = static_cast<int>(row);
        for (int x = 0; x < map.size.x; ++x) {
            const auto surface = picker.firstSurface(
                scene, isSolid, rayThrough(scene.camera, aspect, map.ndc(x, y)));
            if (!surface) continue;
            SurfaceMap::Cell& cell = map.cells[static_cast<std::size_t>(y * map.size.x + x)];
            cell.structure = surface->mesh;
            cell.position = surface->position;
        }
    });
    measureDepths(map);
    return map;
}

} // namespace myoatlas::scene
