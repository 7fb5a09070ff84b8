#pragma once

#include "builder/skin_sampling.h"

namespace myoatlas::builder {

inline glm::vec3 middleOf(const Triangle& triangle) {
    return (triangle[0] + triangle[1] + triangle[2]) / 3.0f;
}

/// Adds all triangles of `mesh` to `triangles`.
inline void appendTriangles(const body::Mesh& mesh, std::vector<Triangle>& triangles) {
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        triangles.push_back({mesh.positions[mesh.indices[i]], mesh.positions[mesh.indices[i + 1]],
                             mesh.positions[mesh.indices[i + 2]]});
}

} // namespace myoatlas::builder
