#include "builder/skin_shape.h"

#include "builder/skin_face.h"
#include "builder/skin_feet.h"
#include "builder/skin_hands.h"
#include "builder/skin_trunk.h"

namespace myoatlas::builder {

SkinShape::SkinShape(std::span<const body::Mesh* const> structures, const SkinLandmarks& landmarks)
    : regions_(landmarks), base_(structures, regions_), armpits_(structures, regions_, landmarks),
      crotchHeight_(regions_.crotchHeight()) {
    softParts_ = trunkParts(landmarks, [this](glm::vec3 p) { return base_.distance(p); });
    for (const Side side : {Side::left, Side::right}) {
        softParts_.append(handParts(landmarks, side));
        softParts_.append(footParts(landmarks, side));
    }
    softParts_.append(faceMasses(landmarks));
    softParts_.append(faceFeatures(
        landmarks, [this](glm::vec3 p) { return softParts_.apply(base_.distance(p), p); }));
    softParts_.append(earParts(landmarks));
}

float SkinShape::distance(glm::vec3 p) const {
    constexpr float kSoleEdge = 0.004f;
    const float soft = softParts_.apply(base_.distance(p), p);
    const float apart = armpits_.apartBelow(apartBelowCrotch(soft, p, crotchHeight_), p);
    return smoothIntersection(apart, -p.y, kSoleEdge);
}

float SkinShape::edgeLength(glm::vec3 p) const {
    return armpits_.edgeLength(softParts_.edgeLength(regions_.at(p).edge, p), p);
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
