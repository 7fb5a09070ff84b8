#include "builder/solid.h"

#include "body/triangle.h"
#include "builder/simplify.h"
#include "builder/voxel_field.h"
#include "builder/voxel_primitives.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace myoatlas::builder {

namespace {

/// Samples `distance` block by block; a block whose middle lies far from the surface takes that one
/// value, which is nine tenths of the grid.
void fillNearSurface(VoxelField& field, const Distance& distance) {
    constexpr int kBlock = 4;
    // Half the diagonal of a block, and half as much again because the distances are bounds.
    const float far = 1.5f * 0.87f * kBlock * field.spacing;
    const auto fillBlock = [&](glm::ivec3 low) {
        const glm::ivec3 high = glm::min(low + kBlock, field.size);
        const glm::vec3 middle = field.origin + 0.5f * field.spacing * glm::vec3(low + high - 1);
        const float whole = distance(middle);
        const bool near = std::abs(whole) < far;
        for (int z = low.z; z < high.z; ++z)
            for (int y = low.y; y < high.y; ++y)
                for (int x = low.x; x < high.x; ++x)
                    field.at(x, y, z) = near ? distance(field.point(x, y, z)) : whole;
    };
    for (int z = 0; z < field.size.z; z += kBlock)
        for (int y = 0; y < field.size.y; y += kBlock)
            for (int x = 0; x < field.size.x; x += kBlock) fillBlock({x, y, z});
}

} // namespace

body::Mesh solidMesh(const body::Bounds& bounds, float spacing, const Distance& distance) {
    VoxelField field = makeField(grown(bounds, 2.0f * spacing), spacing, 1.0f);
    fillNearSurface(field, distance);
    body::Mesh mesh = surfaceNets(field);
    mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
    return simplified(mesh, 0.15f * spacing);
}

body::Bounds grown(body::Bounds bounds, float margin) {
    bounds.min -= glm::vec3(margin);
    bounds.max += glm::vec3(margin);
    return bounds;
}

float triangleDistance(glm::vec3 p, glm::vec3 a, glm::vec3 b, glm::vec3 c, float thickness) {
    return glm::distance(p, body::nearestOnTriangle(p, a, b, c)) - 0.5f * thickness;
}

float quadDistance(glm::vec3 p, glm::vec3 a, glm::vec3 b, glm::vec3 c, glm::vec3 d,
                   float thickness) {
    return std::min(triangleDistance(p, a, b, c, thickness),
                    triangleDistance(p, a, c, d, thickness));
}

float rodDistance(glm::vec3 p, const std::vector<glm::vec3>& points, float firstRadius,
                  float lastRadius) {
    const auto last = static_cast<float>(points.size() - 1);
    float nearest = std::numeric_limits<float>::max();
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const float ra = glm::mix(firstRadius, lastRadius, static_cast<float>(i) / last);
        const float rb = glm::mix(firstRadius, lastRadius, static_cast<float>(i + 1) / last);
        nearest = std::min(nearest, roundConeDistance(p, points[i], points[i + 1], ra, rb));
    }
    return nearest;
}

std::vector<glm::vec3> smoothPath(const std::vector<glm::vec3>& points, int steps) {
    const int last = static_cast<int>(points.size()) - 1;
    const auto at = [&](int i) { return points[std::clamp(i, 0, last)]; };
    std::vector<glm::vec3> path{points.front()};
    for (int i = 0; i < last; ++i)
        for (int k = 1; k <= steps; ++k) {
            const float t = static_cast<float>(k) / static_cast<float>(steps);
            const glm::vec3 a = at(i - 1), b = at(i), c = at(i + 1), d = at(i + 2);
            path.push_back(0.5f *
                           (2.0f * b + t * (c - a) + t * t * (2.0f * a - 5.0f * b + 4.0f * c - d) +
                            t * t * t * (3.0f * b - a - 3.0f * c + d)));
        }
    return path;
}

float polygonDistance(glm::vec2 p, const std::vector<glm::vec2>& corners) {
    float nearest = std::numeric_limits<float>::max();
    bool inside = false;
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
        const glm::vec2 a = corners[j], b = corners[i];
        const glm::vec2 edge = b - a, fromA = p - a;
        const float t =
            std::clamp(glm::dot(fromA, edge) / std::max(glm::dot(edge, edge), 1e-12f), 0.0f, 1.0f);
        nearest = std::min(nearest, glm::distance(fromA, t * edge));
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x))
            inside = !inside;
    }
    return inside ? -nearest : nearest;
}

} // namespace myoatlas::builder
