#include "writer/levels_of_detail.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>
#include <meshoptimizer.h>

namespace myoatlas::writer {

namespace {

using Indices = std::vector<std::uint32_t>;

struct Level {
    /// Of the triangles of the whole mesh.
    float share;
    /// Metres by which the surface may move.
    float error;
    /// The same as a share of how thick the structure is; else a thin nerve loses half its volume.
    float shareOfThickness;
};
constexpr Level kLevels[] = {{0.25f, 0.0015f, 0.15f}, {0.10f, 0.004f, 0.30f}};

/// A level is kept when it has at most this share of the triangles of the one before.
constexpr float kWorthwhile = 0.8f;
/// Smaller meshes cost nothing and would lose their shape.
constexpr std::size_t kFewestTriangles = 64;

/// The radius of a long tube, the thickness of a thin sheet.
float thickness(const body::Mesh& mesh) {
    double area = 0.0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const glm::vec3 a = mesh.positions[mesh.indices[i]];
        area += 0.5 * glm::length(glm::cross(mesh.positions[mesh.indices[i + 1]] - a,
                                             mesh.positions[mesh.indices[i + 2]] - a));
    }
    return area > 0.0 ? static_cast<float>(2.0 * std::abs(signedVolume(mesh)) / area) : 0.0f;
}

/// The triangles with one vertex for each position. Two vertices in one place would be kept as the
/// ends of a seam, with triangles without area between them.
Indices welded(const body::Mesh& mesh) {
    Indices all(mesh.indices.size());
    meshopt_generateShadowIndexBuffer(all.data(), mesh.indices.data(), all.size(),
                                      mesh.positions.data(), mesh.positions.size(),
                                      sizeof(glm::vec3), sizeof(glm::vec3));
    Indices indices;
    indices.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); i += 3) {
        const std::uint32_t a = all[i], b = all[i + 1], c = all[i + 2];
        if (a != b && b != c && c != a) indices.insert(indices.end(), {a, b, c});
    }
    return indices;
}

Indices coarser(const body::Mesh& mesh, const Indices& triangles, Level level) {
    const float* positions = &mesh.positions.front().x;
    const std::size_t count = mesh.positions.size();
    const float scale = meshopt_simplifyScale(positions, count, sizeof(glm::vec3));
    const float error = std::min(level.error, level.shareOfThickness * thickness(mesh));
    const auto wanted =
        static_cast<std::size_t>(level.share * static_cast<float>(mesh.triangleCount()));
    Indices indices(triangles.size());
    indices.resize(meshopt_simplify(indices.data(), triangles.data(), triangles.size(), positions,
                                    count, sizeof(glm::vec3), 3 * wanted, error / scale, 0,
                                    nullptr));
    return indices;
}

std::vector<Indices> levelsOf(const body::Mesh& mesh) {
    std::vector<Indices> levels;
    if (mesh.triangleCount() < kFewestTriangles) return levels;
    const Indices triangles = welded(mesh);
    std::size_t before = triangles.size();
    for (const Level& level : kLevels) {
        Indices indices = coarser(mesh, triangles, level);
        if (static_cast<float>(indices.size()) > kWorthwhile * static_cast<float>(before)) break;
        before = indices.size();
        levels.push_back(std::move(indices));
    }
    return levels;
}

} // namespace

void addLevelsOfDetail(std::vector<body::Structure>& structures) {
    forEachIndex(structures.size(),
                 [&](std::size_t i) { structures[i].levels = levelsOf(structures[i].mesh); });
}

} // namespace myoatlas::writer
