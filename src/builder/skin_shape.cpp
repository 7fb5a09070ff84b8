#include "builder/skin_shape.h"

namespace myoatlas::builder {

SkinShape::SkinShape(std::span<const body::Mesh* const> structures, const SkinRegions& regions,
                     const SkinLandmarks& landmarks)
    : base_(structures, regions), trunk_(landmarks), face_(landmarks), hands_(landmarks),
      feet_(landmarks) {}

float SkinShape::distance(glm::vec3 p) const {
    float distance = base_.distance(p);
    distance = trunk_.apply(distance, p);
    distance = hands_.apply(distance, p);
    distance = feet_.apply(distance, p);
    return face_.apply(distance, p);
}

glm::vec3 SkinShape::gradient(glm::vec3 p) const {
    constexpr float h = 0.0004f;
    const glm::vec3 x(h, 0, 0), y(0, h, 0), z(0, 0, h);
    return glm::vec3(distance(p + x) - distance(p - x), distance(p + y) - distance(p - y),
                     distance(p + z) - distance(p - z)) /
           (2.0f * h);
}

glm::vec3 SkinShape::project(glm::vec3 p) const {
    constexpr float kLongestStep = 0.0015f;
    for (int step = 0; step < 3; ++step) {
        const float value = distance(p);
        if (std::abs(value) < 2e-5f) break;
        const glm::vec3 slope = gradient(p);
        // Blends flatten the field here and there; a floor keeps the step from shooting over.
        const glm::vec3 move = -value * slope / std::max(glm::dot(slope, slope), 0.25f);
        const float length = glm::length(move);
        p += length > kLongestStep ? move * (kLongestStep / length) : move;
    }
    return p;
}

} // namespace myoatlas::builder
