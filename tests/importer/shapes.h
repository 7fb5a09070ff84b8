#pragma once

#include "body/mesh.h"

#include <cmath>
#include <glm/gtc/constants.hpp>

namespace myoatlas::importer {

/// A closed ball of 2 * around * (along - 1) triangles.
inline body::Mesh ball(glm::vec3 centre, float radius, std::uint32_t around = 24,
                       std::uint32_t along = 13) {
    body::Mesh mesh;
    mesh.positions.push_back(centre + glm::vec3(0, radius, 0));
    for (std::uint32_t ring = 1; ring < along; ++ring)
        for (std::uint32_t i = 0; i < around; ++i) {
            const float polar = glm::pi<float>() * float(ring) / float(along);
            const float turn = glm::two_pi<float>() * float(i) / float(around);
            mesh.positions.push_back(centre + radius * glm::vec3(std::sin(polar) * std::sin(turn),
                                                                 std::cos(polar),
                                                                 std::sin(polar) * std::cos(turn)));
        }
    mesh.positions.push_back(centre - glm::vec3(0, radius, 0));
    const auto at = [&](std::uint32_t ring, std::uint32_t i) {
        if (ring == 0) return 0u;
        if (ring == along) return (along - 1) * around + 1;
        return (ring - 1) * around + i % around + 1;
    };
    for (std::uint32_t ring = 0; ring < along; ++ring)
        for (std::uint32_t i = 0; i < around; ++i) {
            if (ring > 0)
                mesh.indices.insert(mesh.indices.end(),
                                    {at(ring, i), at(ring + 1, i), at(ring, i + 1)});
            if (ring + 1 < along)
                mesh.indices.insert(mesh.indices.end(),
                                    {at(ring, i + 1), at(ring + 1, i), at(ring + 1, i + 1)});
        }
    mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
    body::computeNormals(mesh);
    return mesh;
}

} // namespace myoatlas::importer
