#pragma once

#include <algorithm>
#include <cmath>
#include <glm/glm.hpp>

/// Signed distances of simple solids (metres, negative inside) and smooth ways to join them.
/// `ellipsoidDistance` is approximate away from its surface, the others are exact.
namespace myoatlas::builder {

/// A right-handed orthonormal frame at `origin`; columns of `axes` are its x, y and z.
struct Frame {
    glm::vec3 origin{0.0f};
    glm::mat3 axes{1.0f};

    glm::vec3 local(glm::vec3 point) const { return glm::transpose(axes) * (point - origin); }
    glm::vec3 world(glm::vec3 point) const { return origin + axes * point; }
};

/// The frame whose z is `z` and whose y lies as near to `up` as can be.
inline Frame frameAt(glm::vec3 origin, glm::vec3 z, glm::vec3 up) {
    const glm::vec3 zAxis = glm::normalize(z);
    const glm::vec3 xAxis = glm::normalize(glm::cross(up, zAxis));
    return {origin, glm::mat3(xAxis, glm::cross(zAxis, xAxis), zAxis)};
}

inline float sphereDistance(glm::vec3 p, glm::vec3 centre, float radius) {
    return glm::length(p - centre) - radius;
}

/// A cone with spherical ends: radius `ra` at `a`, `rb` at `b`; a capsule when they are equal.
inline float roundConeDistance(glm::vec3 p, glm::vec3 a, glm::vec3 b, float ra, float rb) {
    const glm::vec3 axis = b - a;
    const float length = glm::length(axis);
    const glm::vec3 fromA = p - a;
    if (length <= std::abs(ra - rb))
        return std::min(glm::length(fromA) - ra, glm::length(p - b) - rb);
    const float along = glm::dot(fromA, axis) / length;
    const float radial = std::sqrt(std::max(glm::dot(fromA, fromA) - along * along, 0.0f));
    // The side is tangent to both spheres; it leans by an angle whose sine is (ra - rb) / length.
    const float sine = (ra - rb) / length;
    const float cosine = std::sqrt(1.0f - sine * sine);
    const float alongSide = along * cosine - radial * sine;
    if (alongSide <= 0.0f) return glm::length(fromA) - ra;
    if (alongSide >= length * cosine) return glm::length(p - b) - rb;
    return radial * cosine + along * sine - ra;
}

inline float capsuleDistance(glm::vec3 p, glm::vec3 a, glm::vec3 b, float radius) {
    return roundConeDistance(p, a, b, radius, radius);
}

/// An ellipsoid about the origin of its own axes: pass `frame.local(point)`.
inline float ellipsoidDistance(glm::vec3 p, glm::vec3 radii) {
    const float k0 = glm::length(p / radii);
    const float k1 = glm::length(p / (radii * radii));
    return k1 > 0.0f ? k0 * (k0 - 1.0f) / k1 : -std::min({radii.x, radii.y, radii.z});
}

/// A box about the origin with rounded edges; `halfSize` includes the rounding.
inline float roundedBoxDistance(glm::vec3 p, glm::vec3 halfSize, float rounding) {
    const glm::vec3 q = glm::abs(p) - (halfSize - rounding);
    return glm::length(glm::max(q, 0.0f)) + std::min(std::max({q.x, q.y, q.z}), 0.0f) - rounding;
}

/// Union whose seam is filled over a width of `k`; at most k / 4 is added. Quadratic smooth
/// minimum.
inline float smoothUnion(float a, float b, float k) {
    const float h = std::max(k - std::abs(a - b), 0.0f);
    return std::min(a, b) - 0.25f * h * h / k;
}

inline float smoothIntersection(float a, float b, float k) { return -smoothUnion(-a, -b, k); }

/// `a` without `b`.
inline float smoothSubtraction(float a, float b, float k) { return smoothIntersection(a, -b, k); }

} // namespace myoatlas::builder
