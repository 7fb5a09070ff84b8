#include "builder/joint_cartilages.h"

#include "builder/solid.h"
#include "builder/voxel_primitives.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::builder {

namespace {

constexpr float kSpacing = 0.0009f;

/// How far the hip bones reach towards the middle: of the right one, of the left one.
Result<glm::vec2> pubicGap(const Measurements& measurements) {
    const auto left = measurements.bones.find("Left hip bone");
    const auto right = measurements.bones.find("Right hip bone");
    if (left == measurements.bones.end() || right == measurements.bones.end())
        return Error{"no figures for the hip bones"};
    return glm::vec2(right->second.boxMax.x, left->second.boxMin.x);
}

/// The knee seen from above: where the tibia carries one condyle of the femur.
struct Plateau {
    glm::vec3 centre, condyle;
    float towardsMiddle;
};

Result<Plateau> plateauOf(const Measurements& measurements, Side side, bool isMedial) {
    const auto at = [&](const char* id) { return measurements.landmark(joinSide(id, side)); };
    const Result<glm::vec3> medial = at("tibia_medial_condyle");
    if (!medial) return medial.error();
    const Result<glm::vec3> lateral = at("tibia_lateral_condyle");
    if (!lateral) return lateral.error();
    const Result<glm::vec3> condyle =
        at(isMedial ? "femur_medial_condyle" : "femur_lateral_condyle");
    if (!condyle) return condyle.error();
    // As the tibia is built: the joint surface lies 9.5 mm above the middle of its condyle.
    constexpr float kFromRim = 0.0195f, kRise = 0.0095f;
    const glm::vec3 rim = isMedial ? *medial : *lateral;
    const glm::vec3 middle = 0.5f * (*medial + *lateral);
    glm::vec3 centre = rim + kFromRim * glm::normalize(middle - rim);
    centre.z = glm::mix(centre.z, condyle->z, 0.5f);
    return Plateau{centre + glm::vec3(0.0f, kRise, 0.0f), *condyle,
                   middle.x > rim.x ? 1.0f : -1.0f};
}

} // namespace

Result<body::Mesh> pubicDiscMesh(const Measurements& measurements) {
    const Result<glm::vec2> gap = pubicGap(measurements);
    if (!gap) return gap.error();
    const Result<glm::vec3> tubercle = measurements.landmark("pubic_tubercle.left");
    if (!tubercle) return tubercle.error();
    constexpr float kIntoBone = 0.0022f, kHalfHeight = 0.0175f, kHalfDepth = 0.0075f;
    // The joint surfaces slant: their lower ends lie further back.
    const glm::vec3 up(0.0f, 0.019f, 0.018f);
    const glm::vec3 centre(0.5f * (gap->x + gap->y), tubercle->y - 0.0185f, tubercle->z - 0.0180f);
    const Frame frame = frameAt(centre, {0.0f, -up.z, up.y}, up);
    const float half = 0.5f * (gap->y - gap->x) + kIntoBone;
    body::Bounds box;
    box.add(centre);
    return solidMesh(grown(box, 0.022f), kSpacing, [&](glm::vec3 p) {
        const glm::vec3 q = frame.local(p);
        const float face =
            (glm::length(glm::vec2(q.y / kHalfHeight, q.z / kHalfDepth)) - 1.0f) * kHalfDepth;
        return smoothIntersection(face, std::abs(q.x) - half, 0.003f);
    });
}

Result<body::Mesh> meniscusMesh(const Measurements& measurements, Side side, bool isMedial) {
    const Result<Plateau> plateau = plateauOf(measurements, side, isMedial);
    if (!plateau) return plateau.error();
    constexpr float kHalfWidth = 0.0055f;
    const glm::vec2 radii = isMedial ? glm::vec2(0.0130f, 0.0175f) : glm::vec2(0.0130f, 0.0145f);
    const float opening = isMedial ? 0.0080f : 0.0040f;
    const float gap = std::max(plateau->condyle.y - plateau->centre.y, 0.002f);
    const float halfHeight = 0.5f * gap + 0.0030f;
    // The condyle as the femur is built, and a film between both.
    const glm::vec3 condyleRadii = glm::vec3(0.0140f, 0.0235f, 0.0270f) + 0.0003f;
    const glm::vec3 condyle = plateau->condyle + glm::vec3(0.0f, 0.0235f, -0.0015f);
    body::Bounds box;
    box.add(plateau->centre);
    return solidMesh(grown(box, 0.026f), kSpacing, [&](glm::vec3 p) {
        const glm::vec3 q = p - plateau->centre - glm::vec3(0.0f, halfHeight - 0.0015f, 0.0f);
        const float ring =
            (glm::length(glm::vec2(q.x, q.z) / radii) - 1.0f) * std::min(radii.x, radii.y);
        const float least = std::min(kHalfWidth, halfHeight);
        float d = (glm::length(glm::vec2(ring / kHalfWidth, q.y / halfHeight)) - 1.0f) * least;
        d = smoothSubtraction(d, ellipsoidDistance(p - condyle, condyleRadii), 0.001f);
        const float mouth =
            std::max(0.004f - plateau->towardsMiddle * q.x, std::abs(q.z) - opening);
        return smoothSubtraction(d, mouth, 0.003f);
    });
}

} // namespace myoatlas::builder
