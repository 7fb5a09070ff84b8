#include "builder/larynx.h"

#include "builder/solid.h"
#include "builder/voxel_primitives.h"

#include <cmath>

namespace myoatlas::builder {

namespace {

constexpr float kSpacing = 0.0008f;

/// All below in metres from the middle of the front of the hyoid: aside, up, forwards.
/// Source: sizes of an adult man's larynx as textbooks give them, rounded.
float thyroidDistance(glm::vec3 point) {
    constexpr float kPlate = 0.0030f, kSeam = 0.003f;
    const glm::vec3 p(std::abs(point.x), point.y, point.z);
    const glm::vec3 notch(0.0f, -0.0182f, 0.0036f), keel(0.0f, -0.0345f, -0.0020f);
    const glm::vec3 frontTop(0.0105f, -0.0128f, -0.0070f), frontLow(0.0105f, -0.0365f, -0.0100f);
    const glm::vec3 backTop(0.0180f, -0.0125f, -0.0290f), backLow(0.0160f, -0.0395f, -0.0275f);
    float d = quadDistance(p, notch, frontTop, frontLow, keel, kPlate);
    d = smoothUnion(d, quadDistance(p, frontTop, backTop, backLow, frontLow, kPlate), kSeam);
    d = smoothUnion(d, roundConeDistance(p, notch, keel, 0.0030f, 0.0022f), kSeam);
    // The oblique line, on which the strap muscles end.
    const glm::vec3 lineTop = glm::mix(backTop, backLow, 0.12f) + glm::vec3(0.0006f, 0.0f, 0.004f);
    const glm::vec3 lineLow = glm::mix(frontTop, frontLow, 0.85f) + glm::vec3(0.0012f, 0.0f, 0.0f);
    d = smoothUnion(d, capsuleDistance(p, lineTop, lineLow, 0.0016f), 0.002f);
    const glm::vec3 upperHorn(0.0185f, -0.0005f, -0.0320f), lowerHorn(0.0148f, -0.0480f, -0.0270f);
    d = smoothUnion(d, roundConeDistance(p, backTop, upperHorn, 0.0024f, 0.0017f), kSeam);
    return smoothUnion(d, roundConeDistance(p, backLow, lowerHorn, 0.0024f, 0.0018f), kSeam);
}

float cricoidDistance(glm::vec3 p) {
    constexpr float kRadius = 0.0112f, kHalfThickness = 0.0017f;
    const glm::vec3 centre(0.0f, -0.0430f, -0.0220f);
    const glm::vec3 q = p - centre;
    const float around = glm::length(glm::vec2(q.x, q.z));
    const float rear = glm::smoothstep(0.3f * kRadius, -0.8f * kRadius, q.z);
    const float half = glm::mix(0.0028f, 0.0098f, rear);
    const float middle = glm::mix(-0.0035f, 0.0030f, rear);
    const float wall = std::abs(around - kRadius) - kHalfThickness;
    return smoothIntersection(wall, 0.8f * (std::abs(q.y - middle) - half), 0.002f);
}

body::Mesh meshFrom(glm::vec3 hyoid, float (*distance)(glm::vec3)) {
    body::Bounds box;
    box.add(hyoid + glm::vec3(-0.024f, -0.058f, -0.040f));
    box.add(hyoid + glm::vec3(0.024f, 0.004f, 0.010f));
    return solidMesh(box, kSpacing, [&](glm::vec3 p) { return distance(p - hyoid); });
}

} // namespace

Result<body::Mesh> thyroidCartilageMesh(const Measurements& measurements) {
    const Result<glm::vec3> hyoid = measurements.landmark("hyoid_body");
    if (!hyoid) return hyoid.error();
    return meshFrom(*hyoid, thyroidDistance);
}

Result<body::Mesh> cricoidCartilageMesh(const Measurements& measurements) {
    const Result<glm::vec3> hyoid = measurements.landmark("hyoid_body");
    if (!hyoid) return hyoid.error();
    return meshFrom(*hyoid, cricoidDistance);
}

} // namespace myoatlas::builder
