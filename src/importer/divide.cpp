#include "importer/divide.h"

#include "body/ray_caster.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace myoatlas::importer {

namespace {

/// A connected piece of which this share of area lies nearest to one structure belongs to it.
constexpr double kMostly = 0.85;

class Components {
public:
    explicit Components(const body::Mesh& mesh) : parent_(mesh.positions.size()) {
        std::iota(parent_.begin(), parent_.end(), 0u);
        for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
            join(mesh.indices[i], mesh.indices[i + 1]);
            join(mesh.indices[i], mesh.indices[i + 2]);
        }
    }
    std::uint32_t of(std::uint32_t vertex) {
        while (parent_[vertex] != vertex) {
            parent_[vertex] = parent_[parent_[vertex]];
            vertex = parent_[vertex];
        }
        return vertex;
    }

private:
    void join(std::uint32_t a, std::uint32_t b) { parent_[of(a)] = of(b); }
    std::vector<std::uint32_t> parent_;
};

struct Triangle {
    std::size_t owner = 0;
    double area = 0.0;
};

std::vector<Triangle> nearestOwners(const body::Mesh& mesh,
                                    const std::vector<const body::Mesh*>& expected) {
    const body::RayCaster caster(expected);
    std::vector<Triangle> triangles(mesh.triangleCount());
    for (std::size_t t = 0; t < triangles.size(); ++t) {
        const glm::vec3 a = mesh.positions[mesh.indices[3 * t]];
        const glm::vec3 b = mesh.positions[mesh.indices[3 * t + 1]];
        const glm::vec3 c = mesh.positions[mesh.indices[3 * t + 2]];
        if (const auto nearest = caster.nearest((a + b + c) / 3.0f))
            triangles[t].owner = nearest->mesh;
        triangles[t].area = 0.5 * static_cast<double>(glm::length(glm::cross(b - a, c - a)));
    }
    return triangles;
}

/// Gives whole components to the structure at which most of them lies.
void keepTogether(const body::Mesh& mesh, std::vector<Triangle>& triangles, std::size_t owners) {
    Components components(mesh);
    std::vector<std::vector<double>> areas(mesh.positions.size());
    for (std::size_t t = 0; t < triangles.size(); ++t) {
        std::vector<double>& area = areas[components.of(mesh.indices[3 * t])];
        area.resize(owners, 0.0);
        area[triangles[t].owner] += triangles[t].area;
    }
    for (std::size_t t = 0; t < triangles.size(); ++t) {
        const std::vector<double>& area = areas[components.of(mesh.indices[3 * t])];
        const auto most = std::max_element(area.begin(), area.end());
        if (*most >= kMostly * std::accumulate(area.begin(), area.end(), 0.0))
            triangles[t].owner = static_cast<std::size_t>(most - area.begin());
    }
}

} // namespace

std::vector<body::Mesh> divided(const body::Mesh& mesh,
                                const std::vector<const body::Mesh*>& expected) {
    std::vector<Triangle> triangles = nearestOwners(mesh, expected);
    keepTogether(mesh, triangles, expected.size());
    constexpr std::uint32_t kUnused = std::numeric_limits<std::uint32_t>::max();
    std::vector<body::Mesh> pieces(expected.size());
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
        std::vector<std::uint32_t> renamed(mesh.positions.size(), kUnused);
        body::Mesh& result = pieces[piece];
        for (std::size_t t = 0; t < triangles.size(); ++t) {
            if (triangles[t].owner != piece) continue;
            for (std::size_t k = 0; k < 3; ++k) {
                std::uint32_t& name = renamed[mesh.indices[3 * t + k]];
                if (name == kUnused) {
                    name = static_cast<std::uint32_t>(result.positions.size());
                    result.positions.push_back(mesh.positions[mesh.indices[3 * t + k]]);
                }
                result.indices.push_back(name);
            }
        }
        result.texcoords.assign(result.positions.size(), glm::vec2(0.0f));
        body::computeNormals(result);
    }
    return pieces;
}

} // namespace myoatlas::importer
