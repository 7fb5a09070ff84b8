#include "builder/skin_shell.h"

#include <algorithm>
#include <numeric>

namespace myoatlas::builder {

namespace {

using Index = std::uint32_t;

Index rootOf(std::vector<Index>& parents, Index vertex) {
    while (parents[vertex] != vertex) {
        parents[vertex] = parents[parents[vertex]];
        vertex = parents[vertex];
    }
    return vertex;
}

/// The lowest vertex of its shell for every vertex.
std::vector<Index> shellOfVertices(const body::Mesh& mesh) {
    std::vector<Index> parents(mesh.positions.size());
    std::iota(parents.begin(), parents.end(), Index{0});
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        for (const std::size_t k : {i + 1, i + 2}) {
            const Index a = rootOf(parents, mesh.indices[i]), b = rootOf(parents, mesh.indices[k]);
            parents[std::max(a, b)] = std::min(a, b);
        }
    for (Index v = 0; v < parents.size(); ++v) parents[v] = rootOf(parents, v);
    return parents;
}

} // namespace

body::Mesh largestShell(const body::Mesh& mesh) {
    if (mesh.positions.empty()) return mesh;
    const std::vector<Index> shells = shellOfVertices(mesh);
    std::vector<std::size_t> sizes(shells.size(), 0);
    for (const Index shell : shells) ++sizes[shell];
    const auto largest =
        static_cast<Index>(std::max_element(sizes.begin(), sizes.end()) - sizes.begin());
    body::Mesh result;
    std::vector<Index> renumbered(shells.size(), 0);
    for (std::size_t v = 0; v < shells.size(); ++v) {
        if (shells[v] != largest) continue;
        renumbered[v] = static_cast<Index>(result.positions.size());
        result.positions.push_back(mesh.positions[v]);
        result.normals.push_back(mesh.normals[v]);
        result.texcoords.push_back(mesh.texcoords[v]);
    }
    for (const Index index : mesh.indices)
        if (shells[index] == largest) result.indices.push_back(renumbered[index]);
    return result;
}

} // namespace myoatlas::builder
