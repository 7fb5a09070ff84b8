#include "builder/settle_flat.h"

#include <array>
#include <numeric>
#include <vector>

namespace myoatlas::builder {

namespace {

/// m^2; the edges of a triangle that shows are tenths of a millimetre long.
constexpr double kLeastArea = 2e-12;

using Corners = std::array<std::uint32_t, 3>;

bool isFlat(const body::Mesh& mesh, const Corners& c) {
    const glm::dvec3 a = mesh.positions[c[0]];
    const glm::dvec3 ab = glm::dvec3(mesh.positions[c[1]]) - a;
    const glm::dvec3 ac = glm::dvec3(mesh.positions[c[2]]) - a;
    return 0.5 * glm::length(glm::cross(ab, ac)) < kLeastArea;
}

/// The corner at which the shortest edge begins.
std::size_t shortestEdge(const body::Mesh& mesh, const Corners& c) {
    std::size_t shortest = 0;
    float least = 1e30f;
    for (std::size_t k = 0; k < 3; ++k) {
        const float length = glm::distance(mesh.positions[c[k]], mesh.positions[c[(k + 1) % 3]]);
        if (length >= least) continue;
        least = length;
        shortest = k;
    }
    return shortest;
}

/// Joins the vertices of every flat triangle's shortest edge; whether there was one.
bool joinOnce(body::Mesh& mesh) {
    std::vector<std::uint32_t> joined(mesh.positions.size());
    std::iota(joined.begin(), joined.end(), 0u);
    std::vector<bool> isTouched(joined.size(), false);
    bool hasFlat = false;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const Corners c{mesh.indices[i], mesh.indices[i + 1], mesh.indices[i + 2]};
        if (!isFlat(mesh, c)) continue;
        hasFlat = true;
        const std::size_t k = shortestEdge(mesh, c);
        const std::uint32_t from = c[(k + 1) % 3], to = c[k];
        if (isTouched[from] || isTouched[to]) continue; // in the next pass
        isTouched[from] = isTouched[to] = true;
        joined[from] = to;
    }
    if (!hasFlat) return false;
    std::vector<std::uint32_t> kept;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const Corners c{joined[mesh.indices[i]], joined[mesh.indices[i + 1]],
                        joined[mesh.indices[i + 2]]};
        if (c[0] != c[1] && c[1] != c[2] && c[2] != c[0])
            kept.insert(kept.end(), c.begin(), c.end());
    }
    mesh.indices = std::move(kept);
    return true;
}

/// Drops the vertices that no triangle uses.
void dropUnused(body::Mesh& mesh) {
    std::vector<std::uint32_t> renamed(mesh.positions.size(), 0);
    for (const std::uint32_t index : mesh.indices) renamed[index] = 1;
    body::Mesh result;
    for (std::uint32_t v = 0; v < renamed.size(); ++v) {
        if (renamed[v] == 0) continue;
        renamed[v] = static_cast<std::uint32_t>(result.positions.size());
        result.positions.push_back(mesh.positions[v]);
        result.normals.push_back(mesh.normals[v]);
        result.texcoords.push_back(mesh.texcoords[v]);
    }
    for (const std::uint32_t index : mesh.indices) result.indices.push_back(renamed[index]);
    mesh = std::move(result);
}

} // namespace

void removeFlatTriangles(body::Mesh& mesh) {
    constexpr int kMostPasses = 20;
    int passes = 0;
    while (passes < kMostPasses && joinOnce(mesh)) ++passes;
    if (passes > 0) dropUnused(mesh);
}

} // namespace myoatlas::builder
