#pragma once

#include "body/mesh.h"

#include <vector>

namespace myoatlas::builder {

/// What lies across the muscle from a vertex, straight through along its normal.
struct Across {
    /// A vertex of the triangle met; the vertex itself when none is.
    std::uint32_t vertex = 0;
    /// Metres.
    float thickness = 0.0f;
};

/// For every vertex of the closed `muscle` what lies across from it.
std::vector<Across> acrossMuscle(const body::Mesh& muscle);

/// Moves vertices outward, along their `normals`, where the vertex across has come closer than a
/// muscle can be pressed: `original` positions tell how far each was moved so far. Those in
/// `isHeld` stay.
void keepThickness(std::vector<glm::vec3>& positions, const std::vector<glm::vec3>& original,
                   const std::vector<glm::vec3>& normals, const std::vector<Across>& across,
                   const std::vector<bool>& isHeld);

} // namespace myoatlas::builder
