#include "builder/levels_of_detail.h"

#include <meshoptimizer.h>

namespace myoatlas::builder {

namespace {

using Indices = std::vector<std::uint32_t>;

struct Level {
    /// Of the triangles of the whole mesh.
    float share;
    /// Metres by which the surface may move.
    float error;
};
constexpr Level kLevels[] = {{0.25f, 0.0015f}, {0.10f, 0.004f}};

/// A level is kept when it has at most this share of the triangles of the one before.
constexpr float kWorthwhile = 0.8f;
/// Smaller meshes cost nothing and would lose their shape.
constexpr std::size_t kFewestTriangles = 64;

Indices coarser(const body::Mesh& mesh, Level level) {
    const float* positions = &mesh.positions.front().x;
    const std::size_t count = mesh.positions.size();
    const float scale = meshopt_simplifyScale(positions, count, sizeof(glm::vec3));
    const auto wanted =
        static_cast<std::size_t>(level.share * static_cast<float>(mesh.triangleCount()));
    Indices indices(mesh.indices.size());
    indices.resize(meshopt_simplify(indices.data(), mesh.indices.data(), mesh.indices.size(),
                                    positions, count, sizeof(glm::vec3), 3 * wanted,
                                    level.error / scale, 0, nullptr));
    return indices;
}

std::vector<Indices> levelsOf(const body::Mesh& mesh) {
    std::vector<Indices> levels;
    if (mesh.triangleCount() < kFewestTriangles) return levels;
    std::size_t before = mesh.indices.size();
    for (const Level& level : kLevels) {
        Indices indices = coarser(mesh, level);
        if (static_cast<float>(indices.size()) > kWorthwhile * static_cast<float>(before)) break;
        before = indices.size();
        levels.push_back(std::move(indices));
    }
    return levels;
}

} // namespace

void addLevelsOfDetail(std::vector<body::Structure>& structures) {
    for (body::Structure& structure : structures) structure.levels = levelsOf(structure.mesh);
}

} // namespace myoatlas::builder
