#include "builder/simplify.h"

#include <limits>
#include <meshoptimizer.h>

namespace myoatlas::builder {

namespace {

/// Drops the vertices that no triangle uses.
body::Mesh compacted(const body::Mesh& mesh, const std::vector<std::uint32_t>& indices) {
    constexpr std::uint32_t kUnused = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> renamed(mesh.positions.size(), kUnused);
    body::Mesh result;
    for (const std::uint32_t index : indices) {
        if (renamed[index] == kUnused) {
            renamed[index] = static_cast<std::uint32_t>(result.positions.size());
            result.positions.push_back(mesh.positions[index]);
            result.normals.push_back(mesh.normals[index]);
            result.texcoords.push_back(mesh.texcoords[index]);
        }
        result.indices.push_back(renamed[index]);
    }
    return result;
}

} // namespace

body::Mesh simplified(const body::Mesh& mesh, float error) {
    const float* positions = &mesh.positions.front().x;
    const std::size_t count = mesh.positions.size();
    const float scale = meshopt_simplifyScale(positions, count, sizeof(glm::vec3));
    std::vector<std::uint32_t> indices(mesh.indices.size());
    indices.resize(meshopt_simplify(indices.data(), mesh.indices.data(), mesh.indices.size(),
                                    positions, count, sizeof(glm::vec3), 0, error / scale, 0,
                                    nullptr));
    return compacted(mesh, indices);
}

} // namespace myoatlas::builder
