#include "builder/scapula.h"

#include "builder/plate_bone.h"
#include "builder/voxel_primitives.h"

#include <cmath>

namespace myoatlas::builder {

namespace {

struct ScapulaPoints {
    glm::vec3 spineRoot, spineMiddle, acromialAngle, acromionTip;
    glm::vec3 coracoidTip, superiorAngle, inferiorAngle;
    glm::vec3 glenoid, supraglenoid, infraglenoid;
};

Result<ScapulaPoints> pointsOf(const Measurements& measurements, Side side) {
    ScapulaPoints points;
    const std::pair<const char*, glm::vec3*> wanted[] = {
        {"scapula_spine_root", &points.spineRoot},
        {"scapula_spine_middle", &points.spineMiddle},
        {"acromial_angle", &points.acromialAngle},
        {"acromion_tip", &points.acromionTip},
        {"coracoid_tip", &points.coracoidTip},
        {"scapula_superior_angle", &points.superiorAngle},
        {"scapula_inferior_angle", &points.inferiorAngle},
        {"glenoid_centre", &points.glenoid},
        {"supraglenoid_tubercle", &points.supraglenoid},
        {"infraglenoid_tubercle", &points.infraglenoid},
    };
    for (const auto& [id, target] : wanted) {
        const Result<glm::vec3> point = measurements.landmark(joinSide(id, side));
        if (!point) return point.error();
        *target = *point;
    }
    return points;
}

/// The crest of the spine, the plate that carries it and the acromion.
float spineDistance(glm::vec3 p, const ScapulaPoints& s, const PlateField& blade) {
    // The spine stands on the blade under its crest and runs out into the neck.
    const auto onBlade = [&](glm::vec3 point) {
        const glm::vec3 q = blade.local(point);
        return blade.world({q.x, q.y, blade.middle(glm::vec2(q))});
    };
    const glm::vec3 foot = onBlade(s.spineMiddle);
    const glm::vec3 neck = onBlade(glm::mix(s.spineMiddle, s.glenoid, 0.55f));
    constexpr float kPlate = 0.004f;
    float d = triangleDistance(p, s.spineRoot, s.spineMiddle, foot, kPlate);
    d = std::min(d, triangleDistance(p, s.spineMiddle, foot, neck, kPlate));
    d = std::min(d, triangleDistance(p, s.spineMiddle, s.acromialAngle, neck, kPlate));
    d = smoothUnion(
        d, rodDistance(p, {s.spineRoot, s.spineMiddle, s.acromialAngle}, 0.0025f, 0.0048f), 0.004f);
    // The acromion turns forwards from its angle: a flat plate whose inner border meets the
    // clavicle.
    const glm::vec3 along = s.acromionTip - s.acromialAngle;
    const glm::vec3 inner = glm::normalize(s.spineMiddle - s.acromialAngle) * 0.011f;
    const glm::vec3 facet = s.acromialAngle + 0.85f * along + 1.3f * inner;
    constexpr float kAcromion = 0.008f;
    const glm::vec3 tip = glm::mix(s.acromialAngle, s.acromionTip, 0.9f);
    d = smoothUnion(d, triangleDistance(p, s.acromialAngle, tip, facet, kAcromion), 0.004f);
    return smoothUnion(
        d, triangleDistance(p, s.acromialAngle, s.acromialAngle + inner, facet, kAcromion), 0.004f);
}

/// Rises in front of the neck and hooks forwards and outwards to its tip.
float coracoidDistance(glm::vec3 p, const ScapulaPoints& s, glm::vec3 bladeNormal) {
    const glm::vec3 base = glm::mix(s.supraglenoid, s.superiorAngle, 0.14f);
    const float rise = glm::dot(s.coracoidTip - base, bladeNormal);
    const glm::vec3 elbow = glm::mix(base, s.superiorAngle, 0.06f) + 0.6f * rise * bladeNormal;
    const glm::vec3 tip = glm::mix(elbow, s.coracoidTip, 0.85f);
    return smoothUnion(roundConeDistance(p, base, elbow, 0.0085f, 0.0065f),
                       roundConeDistance(p, elbow, tip, 0.0065f, 0.005f), 0.004f);
}

/// The pear-shaped head that carries the joint surface, and the neck behind it.
float glenoidDistance(glm::vec3 p, const ScapulaPoints& s, glm::vec3 bladeNormal) {
    const glm::vec3 up = s.supraglenoid - s.infraglenoid;
    const glm::vec3 out = glm::normalize(glm::cross(up, bladeNormal));
    const float away = glm::dot(s.glenoid - s.inferiorAngle, out) > 0.0f ? 1.0f : -1.0f;
    const Frame frame = frameAt(s.glenoid - 0.006f * away * out, away * out, up);
    const glm::vec3 radii(0.0125f, 0.5f * glm::length(up) + 0.001f, 0.0085f);
    const float head = ellipsoidDistance(frame.local(p), radii);
    const glm::vec3 neck = s.glenoid - 0.024f * away * out;
    const float stem = roundConeDistance(p, neck, frame.origin, 0.006f, 0.0095f);
    const float bowl = sphereDistance(p, s.glenoid + 0.026f * away * out, 0.0255f);
    return smoothSubtraction(smoothUnion(head, stem, 0.008f), bowl, 0.002f);
}

/// Positive beyond the line from the infraglenoid tubercle to the notch of the upper border:
/// the outline of the whole bone also holds the processes that overhang there.
float beyondBlade(glm::vec3 p, const ScapulaPoints& s, const PlateField& blade) {
    const glm::vec2 a(blade.local(s.infraglenoid));
    const glm::vec2 b(blade.local(glm::mix(s.supraglenoid, s.superiorAngle, 0.35f)));
    const glm::vec2 inside(blade.local(s.inferiorAngle));
    const glm::vec2 edge = glm::normalize(b - a);
    const glm::vec2 normal(edge.y, -edge.x);
    const float sign = glm::dot(inside - a, normal) > 0.0f ? -1.0f : 1.0f;
    return sign * glm::dot(glm::vec2(blade.local(p)) - a, normal);
}

} // namespace

Result<body::Mesh> scapulaMesh(const Measured& bone, const Measurements& measurements) {
    const Result<ScapulaPoints> points = pointsOf(measurements, bone.side);
    if (!points) return points.error();
    const ScapulaPoints& s = *points;
    const glm::vec3 axis = bone.plate->axes[2];
    const float inner = glm::dot(s.spineMiddle - bone.centroid, axis);
    const glm::vec3 bladeNormal = inner < 0.0f ? axis : -axis; // away from the spine: forwards
    // Nodes under the spine and the processes measure those, not the blade.
    const PlateField blade(bone,
                           [](glm::vec3 q) { return std::abs(q.z) < 0.0115f && q.x < 0.015f; });
    body::Bounds box;
    box.add(bone.boxMin);
    box.add(bone.boxMax);
    return solidMesh(box, 0.0013f, [&](glm::vec3 p) {
        float d = smoothIntersection(blade.distance(p), beyondBlade(p, s, blade), 0.003f);
        d = smoothUnion(d, spineDistance(p, s, blade), 0.004f);
        d = smoothUnion(d, glenoidDistance(p, s, bladeNormal), 0.006f);
        return smoothUnion(d, coracoidDistance(p, s, bladeNormal), 0.005f);
    });
}

} // namespace myoatlas::builder
