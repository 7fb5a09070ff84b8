#pragma once

#include "body/mesh.h"

#include <functional>
#include <glm/glm.hpp>
#include <vector>

namespace myoatlas::builder {

/// A solid as its signed distance (metres, negative inside; a bound is enough away from the
/// surface, but it must not promise more than half again).
using Distance = std::function<float(glm::vec3)>;

/// The closed surface of `distance` within `bounds`, sampled every `spacing` metres and simplified
/// to a fraction of it; no fibres, so texture coordinates are zero.
body::Mesh solidMesh(const body::Bounds& bounds, float spacing, const Distance& distance);

/// `bounds` with `margin` metres added on each side.
body::Bounds grown(body::Bounds bounds, float margin);

/// Distance to the plate of `thickness` about the triangle a b c, with rounded edges.
/// Source: Ericson, Real-Time Collision Detection (2005), 5.1.5.
float triangleDistance(glm::vec3 p, glm::vec3 a, glm::vec3 b, glm::vec3 c, float thickness);

/// The plate of `thickness` with the corners a b c d, in this order around it.
float quadDistance(glm::vec3 p, glm::vec3 a, glm::vec3 b, glm::vec3 c, glm::vec3 d,
                   float thickness);

/// Distance to a round rod along `points` whose radius goes linearly from `firstRadius` to
/// `lastRadius` (by the number of the point).
float rodDistance(glm::vec3 p, const std::vector<glm::vec3>& points, float firstRadius,
                  float lastRadius);

/// A smooth path through `points` (Catmull-Rom), `steps` pieces between neighbours.
std::vector<glm::vec3> smoothPath(const std::vector<glm::vec3>& points, int steps);

/// Signed distance within the plane to the closed polygon `corners`, negative inside.
float polygonDistance(glm::vec2 p, const std::vector<glm::vec2>& corners);

} // namespace myoatlas::builder
