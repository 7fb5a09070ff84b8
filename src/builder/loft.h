#pragma once

#include "body/mesh.h"

#include <glm/glm.hpp>
#include <optional>
#include <vector>

namespace myoatlas::builder {

/// A closed outline of a loft, counter-clockwise about the direction of the loft; all rings of one
/// loft have the same number of points.
struct Ring {
    std::vector<glm::vec3> points;
    /// Texture coordinate along the fibres.
    float along = 0.0f;
};

/// How a loft ends: both poles for a closed tube; neither for a ring that runs back into itself.
struct LoftPoles {
    glm::vec3 first{0.0f}, last{0.0f};
};

/// The closed surface through `rings` (two at least). Texture x is the place on the outline folded
/// to 0..1, so front and back of a tube carry the same fibres and no seam is needed.
body::Mesh loft(const std::vector<Ring>& rings, const std::optional<LoftPoles>& poles);

} // namespace myoatlas::builder
