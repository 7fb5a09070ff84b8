#include "builder/hull.h"

#include "body/triangle.h"

#include <algorithm>
#include <limits>

namespace myoatlas::builder {

namespace {

/// `points` drawn towards their middle by `depth`.
std::vector<glm::vec3> drawnIn(std::vector<glm::vec3> points, float depth) {
    glm::vec3 middle(0.0f);
    for (const glm::vec3& point : points) middle += point / static_cast<float>(points.size());
    for (glm::vec3& point : points) {
        const float away = glm::distance(point, middle);
        if (away > depth) point += (middle - point) * (depth / away);
    }
    return points;
}

} // namespace

RoundedHull::RoundedHull(const std::vector<glm::vec3>& points, float rounding)
    : rounding_(rounding) {
    constexpr float kFlat = 1e-6f, kNoArea = 1e-9f;
    const std::vector<glm::vec3> core = drawnIn(points, rounding);
    const std::size_t count = core.size();
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i + 1; j < count; ++j)
            for (std::size_t k = j + 1; k < count; ++k) {
                glm::vec3 normal = glm::cross(core[j] - core[i], core[k] - core[i]);
                const float size = glm::length(normal);
                if (size < kNoArea) continue;
                normal /= size;
                float below = 0.0f, above = 0.0f;
                for (const glm::vec3& point : core) {
                    const float height = glm::dot(point - core[i], normal);
                    below = std::min(below, height);
                    above = std::max(above, height);
                }
                if (below < -kFlat && above > kFlat) continue;
                if (above > kFlat) normal = -normal;
                faces_.push_back({{core[i], core[j], core[k]}, normal});
            }
}

float RoundedHull::distance(glm::vec3 p) const {
    float inside = -std::numeric_limits<float>::max();
    for (const Face& face : faces_)
        inside = std::max(inside, glm::dot(p - face.corners[0], face.normal));
    if (inside <= 0.0f) return inside - rounding_;
    float outside = std::numeric_limits<float>::max();
    for (const Face& face : faces_) {
        if (glm::dot(p - face.corners[0], face.normal) < 0.0f) continue;
        const glm::vec3 nearest =
            body::nearestOnTriangle(p, face.corners[0], face.corners[1], face.corners[2]);
        outside = std::min(outside, glm::distance(p, nearest));
    }
    return outside - rounding_;
}

} // namespace myoatlas::builder
