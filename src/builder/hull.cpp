#include "builder/hull.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace myoatlas::builder {

namespace {

/// The softness of an edge as a share of its rounding, and its most: more would eat small faces.
constexpr float kShare = 0.35f, kMost = 0.0016f;

} // namespace

RoundedHull::RoundedHull(const std::vector<glm::vec3>& points, float rounding)
    : softness_(std::min(kShare * rounding, kMost)) {
    constexpr float kFlat = 1e-6f, kNoArea = 1e-9f;
    const std::size_t count = points.size();
    float largest = 0.0f;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i + 1; j < count; ++j)
            for (std::size_t k = j + 1; k < count; ++k) {
                glm::vec3 normal = glm::cross(points[j] - points[i], points[k] - points[i]);
                const float size = glm::length(normal);
                if (size < kNoArea) continue;
                normal /= size;
                float below = 0.0f, above = 0.0f;
                for (const glm::vec3& point : points) {
                    const float height = glm::dot(point - points[i], normal);
                    below = std::min(below, height);
                    above = std::max(above, height);
                }
                if (below < -kFlat && above > kFlat) continue;
                if (above > kFlat) normal = -normal;
                faces_.push_back({points[i], normal, size});
                largest = std::max(largest, size);
            }
    for (Face& face : faces_) face.weight /= largest;
}

float RoundedHull::distance(glm::vec3 p) const {
    constexpr float kLeastSum = 1e-3f; // the highest plane may belong to a tiny face
    float highest = -std::numeric_limits<float>::max();
    for (const Face& face : faces_)
        highest = std::max(highest, glm::dot(p - face.point, face.normal));
    // Relative to the highest plane, so that nothing overflows.
    float sum = 0.0f;
    for (const Face& face : faces_)
        sum +=
            face.weight * std::exp((glm::dot(p - face.point, face.normal) - highest) / softness_);
    return highest + softness_ * std::log(std::max(sum, kLeastSum));
}

} // namespace myoatlas::builder
