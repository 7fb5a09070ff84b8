#include "builder/skin_sampling.h"

#include "body/triangle.h"

namespace myoatlas::builder {

namespace {

/// Offers the triangle to the grid points within one spacing of it.
void sampleTriangle(const Triangle& triangle, const VoxelField& grid, SurfaceSamples& samples) {
    const auto& [a, b, c] = triangle;
    const glm::vec3 reach(grid.spacing);
    const glm::vec3 low = (glm::min(a, glm::min(b, c)) - reach - grid.origin) / grid.spacing;
    const glm::vec3 high = (glm::max(a, glm::max(b, c)) + reach - grid.origin) / grid.spacing;
    const glm::ivec3 first = glm::max(glm::ivec3(glm::ceil(low)), glm::ivec3(0));
    const glm::ivec3 last = glm::min(glm::ivec3(glm::floor(high)), grid.size - 1);
    for (int z = first.z; z <= last.z; ++z)
        for (int y = first.y; y <= last.y; ++y)
            for (int x = first.x; x <= last.x; ++x) {
                const glm::vec3 p = grid.point(x, y, z);
                const glm::vec3 nearest = body::nearestOnTriangle(p, a, b, c);
                const glm::vec3 offset = p - nearest;
                const float squared = glm::dot(offset, offset);
                if (!(squared <= grid.spacing * grid.spacing)) continue; // nor when not a number
                const std::size_t i = grid.index(x, y, z);
                if (samples.isSeed[i] == 0) {
                    samples.isSeed[i] = 1;
                    samples.slot[i] = static_cast<std::int32_t>(samples.points.size());
                    samples.points.push_back(nearest);
                    continue;
                }
                glm::vec3& known = samples.points[static_cast<std::size_t>(samples.slot[i])];
                const glm::vec3 before = p - known;
                if (squared < glm::dot(before, before)) known = nearest;
            }
}

} // namespace

SurfaceSamples sampleSurfaces(std::span<const Triangle> triangles, const VoxelField& grid) {
    SurfaceSamples samples;
    samples.isSeed.assign(grid.values.size(), 0);
    samples.slot.assign(grid.values.size(), -1);
    for (const Triangle& triangle : triangles) sampleTriangle(triangle, grid, samples);
    return samples;
}

} // namespace myoatlas::builder
