#include "builder/hip_bone.h"

#include "builder/plate_bone.h"
#include "builder/voxel_primitives.h"

namespace myoatlas::builder {

namespace {

struct HipPoints {
    glm::vec3 joint, pubicTubercle, ischialTuberosity, ischialSpine, asis, aiis, psis;
};

Result<HipPoints> pointsOf(const Measurements& measurements, Side side) {
    HipPoints points;
    const std::pair<const char*, glm::vec3*> wanted[] = {
        {"hip_joint_centre", &points.joint},
        {"pubic_tubercle", &points.pubicTubercle},
        {"ischial_tuberosity", &points.ischialTuberosity},
        {"ischial_spine", &points.ischialSpine},
        {"asis", &points.asis},
        {"aiis", &points.aiis},
        {"psis", &points.psis},
    };
    for (const auto& [id, target] : wanted) {
        const Result<glm::vec3> point = measurements.landmark(joinSide(id, side));
        if (!point) return point.error();
        *target = *point;
    }
    return points;
}

/// Radius of the socket about the centre of the femoral head, metres.
constexpr float kSocket = 0.0245f;

/// The cup that holds the femoral head, open to the side, down and front.
float socketDistance(glm::vec3 p, const HipPoints& h, float lateral) {
    const glm::vec3 mouth = glm::normalize(glm::vec3(lateral, -0.55f, 0.35f));
    const glm::vec3 q = p - h.joint;
    const float ball = glm::length(q) - (kSocket + 0.0075f);
    return smoothIntersection(ball, glm::dot(q, mouth) - 0.004f, 0.004f);
}

/// The body of the pubis, which meets its fellow in the middle, and the ramus from it to the seat.
float pubisDistance(glm::vec3 p, const HipPoints& h, float innermost, float lateral) {
    const glm::vec3 radii(0.0085f, 0.0175f, 0.0085f);
    const glm::vec3 body(innermost + lateral * radii.x, h.pubicTubercle.y - 0.016f,
                         h.pubicTubercle.z - 0.008f);
    const glm::vec3 upper = body + glm::vec3(0.0f, 0.012f, 0.0f);
    const glm::vec3 socketWall = h.joint + 0.75f * glm::vec3(-lateral * kSocket, 0.0f, kSocket);
    float d = ellipsoidDistance(p - body, radii);
    d = smoothUnion(
        d,
        rodDistance(p, {upper, h.pubicTubercle - glm::vec3(0.0f, 0.005f, 0.005f), socketWall},
                    0.0065f, 0.0085f),
        0.006f);
    const glm::vec3 seat = h.ischialTuberosity + glm::vec3(-lateral * 0.004f, 0.012f, 0.018f);
    const glm::vec3 lower = body - glm::vec3(0.0f, 0.013f, 0.0f);
    return smoothUnion(d, roundConeDistance(p, lower, seat, 0.0055f, 0.0075f), 0.006f);
}

float headDistance(glm::vec3 p, const HipPoints& h) { return sphereDistance(p, h.joint, kSocket); }

} // namespace

Result<body::Mesh> hipBoneMesh(const Measured& bone, const Measurements& measurements) {
    const Result<HipPoints> points = pointsOf(measurements, bone.side);
    if (!points) return points.error();
    const HipPoints& h = *points;
    const PlateField plate(bone, [](glm::vec3) { return true; });
    const float lateral = signOf(bone.side);
    const std::vector<glm::vec3>& crest = bone.crest;
    // The foramen lies between both rami, below the socket.
    const glm::vec2 pubis(plate.local(h.pubicTubercle)), seat(plate.local(h.ischialTuberosity));
    const glm::vec2 socket(plate.local(h.joint));
    const glm::vec2 foramen =
        0.5f * (0.5f * (pubis + seat) + socket) + 0.17f * (0.5f * (pubis + seat) - socket);
    const glm::vec2 foramenRadii(0.0165f, 0.0195f);
    const float innermost = lateral > 0.0f ? bone.boxMin.x : bone.boxMax.x;
    body::Bounds box;
    box.add(bone.boxMin);
    box.add(bone.boxMax);
    return solidMesh(grown(box, 0.002f), 0.0017f, [&](glm::vec3 p) {
        float d = plate.distance(p);
        const glm::vec2 hole = (glm::vec2(plate.local(p)) - foramen) / foramenRadii;
        d = smoothSubtraction(d, (glm::length(hole) - 1.0f) * foramenRadii.x, 0.006f);
        d = smoothUnion(d, rodDistance(p, crest, 0.004f, 0.004f), 0.008f);
        d = smoothUnion(d, pubisDistance(p, h, innermost, lateral), 0.006f);
        d = smoothUnion(d, socketDistance(p, h, lateral), 0.006f);
        return smoothSubtraction(d, headDistance(p, h), 0.003f);
    });
}

} // namespace myoatlas::builder
