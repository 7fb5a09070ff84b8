#pragma once

#include "body/mesh.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

/// What a test may ask of a mesh as a whole.
namespace myoatlas::builder {

using EdgeUses = std::map<std::pair<std::uint32_t, std::uint32_t>, int>;

/// How often each directed edge is used.
inline EdgeUses edgeUses(const body::Mesh& mesh) {
    EdgeUses uses;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3)
        for (std::size_t k = 0; k < 3; ++k)
            ++uses[{mesh.indices[i + k], mesh.indices[i + (k + 1) % 3]}];
    return uses;
}

/// Directed edges without their opposite, or used twice: 0 for a closed two-manifold.
inline std::size_t openEdges(const body::Mesh& mesh) {
    const EdgeUses uses = edgeUses(mesh);
    return static_cast<std::size_t>(std::count_if(uses.begin(), uses.end(), [&](const auto& entry) {
        return entry.second != 1 || !uses.contains({entry.first.second, entry.first.first});
    }));
}

/// Vertices less edges plus triangles of a closed mesh: 2 for each shell of genus 0.
inline long eulerCharacteristic(const body::Mesh& mesh) {
    return static_cast<long>(mesh.positions.size()) - static_cast<long>(edgeUses(mesh).size() / 2) +
           static_cast<long>(mesh.triangleCount());
}

/// Number of connected pieces of the triangles for which `accepts(triangle)`.
template <typename Accepts> std::size_t pieces(const body::Mesh& mesh, const Accepts& accepts) {
    std::vector<std::uint32_t> parents(mesh.positions.size());
    std::iota(parents.begin(), parents.end(), 0u);
    const auto root = [&](std::uint32_t v) {
        while (parents[v] != v) v = parents[v] = parents[parents[v]];
        return v;
    };
    std::vector<bool> isUsed(parents.size(), false);
    for (std::size_t t = 0; t < mesh.triangleCount(); ++t) {
        if (!accepts(t)) continue;
        for (std::size_t k = 0; k < 3; ++k) {
            isUsed[mesh.indices[3 * t + k]] = true;
            parents[root(mesh.indices[3 * t + k])] = root(mesh.indices[3 * t]);
        }
    }
    std::size_t count = 0;
    for (std::uint32_t v = 0; v < parents.size(); ++v)
        if (isUsed[v] && root(v) == v) ++count;
    return count;
}

} // namespace myoatlas::builder
