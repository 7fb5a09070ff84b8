#include "builder/skin_sampling.h"

namespace myoatlas::builder {

glm::vec3 nearestOnTriangle(glm::vec3 p, const Triangle& triangle) {
    const auto& [a, b, c] = triangle;
    const glm::vec3 ab = b - a, ac = c - a, ap = p - a;
    const float d1 = glm::dot(ab, ap), d2 = glm::dot(ac, ap);
    if (d1 <= 0.0f && d2 <= 0.0f) return a;
    const glm::vec3 bp = p - b;
    const float d3 = glm::dot(ab, bp), d4 = glm::dot(ac, bp);
    if (d3 >= 0.0f && d4 <= d3) return b;
    const float vc = d1 * d4 - d3 * d2;
    if (vc <= 0.0f && d1 >= 0.0f && d3 <= 0.0f) return a + ab * (d1 / (d1 - d3));
    const glm::vec3 cp = p - c;
    const float d5 = glm::dot(ab, cp), d6 = glm::dot(ac, cp);
    if (d6 >= 0.0f && d5 <= d6) return c;
    const float vb = d5 * d2 - d1 * d6;
    if (vb <= 0.0f && d2 >= 0.0f && d6 <= 0.0f) return a + ac * (d2 / (d2 - d6));
    const float va = d3 * d6 - d5 * d4;
    if (va <= 0.0f && d4 >= d3 && d5 >= d6)
        return b + (c - b) * ((d4 - d3) / ((d4 - d3) + (d5 - d6)));
    const float sum = va + vb + vc;
    if (!(sum > 0.0f)) return a; // a triangle without area
    const float scale = 1.0f / sum;
    return a + ab * (vb * scale) + ac * (vc * scale);
}

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
                const glm::vec3 nearest = nearestOnTriangle(p, triangle);
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
