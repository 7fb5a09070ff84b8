#pragma once

#include <glm/glm.hpp>

namespace myoatlas::body {

/// The point of triangle abc nearest to `p`; a corner when the triangle has no area.
/// Source: Ericson, Real-Time Collision Detection (2005), 5.1.5.
glm::vec3 nearestOnTriangle(glm::vec3 p, glm::vec3 a, glm::vec3 b, glm::vec3 c);

} // namespace myoatlas::body
