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
    float sign = 1.0f; ///< +1 on the left

    /// `metres` away from the middle of the body, up and forwards of `point`.
    glm::vec3 beside(glm::vec3 point, float out, float up, float front) const {
        return point + glm::vec3(sign * out, up, front);
    }
};

Result<ScapulaPoints> pointsOf(const Measurements& measurements, Side side) {
    ScapulaPoints points;
    points.sign = signOf(side);
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

/// The crest of the spine and the plate that carries it.
float spineDistance(glm::vec3 p, const ScapulaPoints& s, const PlateField& blade) {
    // The spine stands on the blade under its crest and runs out into the neck.
    const auto onBlade = [&](glm::vec3 point) {
        const glm::vec3 q = blade.local(point);
        return blade.world({q.x, q.y, blade.middle(glm::vec2(q))});
    };
    const glm::vec3 foot = onBlade(s.spineMiddle);
    const glm::vec3 neck = onBlade(glm::mix(s.spineMiddle, s.glenoid, 0.55f));
    constexpr float kPlate = 0.004f;
    // Its free outer border leaves the notch between acromion and neck open.
    const glm::vec3 border = glm::mix(s.spineMiddle, s.acromialAngle, 0.45f);
    float d = triangleDistance(p, s.spineRoot, s.spineMiddle, foot, kPlate);
    d = std::min(d, triangleDistance(p, s.spineMiddle, foot, neck, kPlate));
    d = std::min(d, triangleDistance(p, s.spineMiddle, border, neck, kPlate));
    return smoothUnion(
        d, rodDistance(p, {s.spineRoot, s.spineMiddle, s.acromialAngle}, 0.0028f, 0.0050f), 0.005f);
}

/// The flat roof over the head of the humerus: continues the spine outwards, turns forwards at its
/// angle, and meets the clavicle with the front of its inner border.
float acromionDistance(glm::vec3 p, const ScapulaPoints& s) {
    constexpr float kThick = 0.0074f, kSeam = 0.006f;
    const glm::vec3 angle = s.beside(s.acromialAngle, -0.0020f, 0.0010f, 0.0020f);
    const glm::vec3 outer = s.beside(s.acromionTip, -0.0032f, -0.0010f, 0.0000f);
    const glm::vec3 outerFront = s.beside(s.acromionTip, -0.0050f, -0.0005f, 0.0135f);
    const glm::vec3 front = s.beside(s.acromionTip, -0.0120f, 0.0008f, 0.0200f);
    const glm::vec3 facet = s.beside(s.acromionTip, -0.0170f, 0.0010f, 0.0130f);
    const glm::vec3 inner = s.beside(s.acromionTip, -0.0180f, -0.0030f, -0.0060f);
    const glm::vec3 root = glm::mix(s.acromialAngle, s.spineMiddle, 0.42f);
    float d = quadDistance(p, angle, outer, inner, root, kThick);
    d = smoothUnion(d, quadDistance(p, outer, outerFront, facet, inner, kThick), kSeam);
    return smoothUnion(d, triangleDistance(p, outerFront, front, facet, kThick - 0.001f), kSeam);
}

/// A hook: rises from the neck forwards and inwards, then bends forwards, outwards and down.
float coracoidDistance(glm::vec3 p, const ScapulaPoints& s) {
    const glm::vec3 root = glm::mix(s.supraglenoid, s.superiorAngle, 0.19f);
    const glm::vec3 bend = s.beside(s.coracoidTip, -0.0145f, 0.0065f, -0.0170f);
    const glm::vec3 knee = s.beside(s.coracoidTip, -0.0105f, 0.0055f, -0.0060f);
    const glm::vec3 tip = s.beside(s.coracoidTip, -0.0035f, 0.0010f, -0.0045f);
    const glm::vec3 lip = s.beside(tip, -0.0060f, 0.0010f, 0.0015f); // the hook is flat and broad
    float d = roundConeDistance(p, root, bend, 0.0082f, 0.0062f);
    d = smoothUnion(d, roundConeDistance(p, bend, knee, 0.0060f, 0.0050f), 0.004f);
    d = smoothUnion(d, triangleDistance(p, knee, tip, lip, 0.0080f), 0.004f);
    return smoothUnion(d, roundConeDistance(p, knee, tip, 0.0050f, 0.0044f), 0.003f);
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
        d = smoothUnion(d, acromionDistance(p, s), 0.005f);
        return smoothUnion(d, coracoidDistance(p, s), 0.005f);
    });
}

} // namespace myoatlas::builder
