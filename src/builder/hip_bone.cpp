#include "builder/hip_bone.h"

#include "builder/plate_bone.h"
#include "builder/voxel_primitives.h"

#include <array>

namespace myoatlas::builder {

namespace {

struct HipPoints {
    glm::vec3 joint, pubicTubercle, ischialTuberosity, ischialSpine, asis, aiis, psis, piis;
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
        {"piis", &points.piis},
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

/// The body of the pubis, which meets its fellow in the middle, the ramus from it and the seat.
float pubisDistance(glm::vec3 p, const HipPoints& h, float innermost, float lateral) {
    constexpr float kBody = 0.0085f, kLowerBody = 0.0070f;
    // The joint surface slants: its lower end lies further back.
    const glm::vec3 upper(innermost + lateral * kBody, h.pubicTubercle.y - 0.009f,
                          h.pubicTubercle.z - 0.009f);
    const glm::vec3 lower(innermost + lateral * (kLowerBody + 0.001f), upper.y - 0.019f,
                          upper.z - 0.018f);
    const glm::vec3 socketWall = h.joint + 0.75f * glm::vec3(-lateral * kSocket, 0.0f, kSocket);
    float d = roundConeDistance(p, upper, lower, kBody, kLowerBody);
    d = smoothUnion(
        d,
        rodDistance(p, {upper, h.pubicTubercle - glm::vec3(0.0f, 0.005f, 0.005f), socketWall},
                    0.0065f, 0.0085f),
        0.006f);
    const glm::vec3 seat = h.ischialTuberosity + glm::vec3(-lateral * 0.004f, 0.009f, 0.014f);
    d = smoothUnion(d, roundConeDistance(p, lower, seat, 0.0058f, 0.0085f), 0.006f);
    // The seat itself is thick and blunt.
    const glm::vec3 tuber = h.ischialTuberosity + glm::vec3(0.0f, 0.013f, 0.003f);
    const glm::vec3 neck = glm::mix(tuber, h.joint, 0.5f);
    return smoothUnion(d, roundConeDistance(p, tuber, neck, 0.0125f, 0.0110f), 0.006f);
}

/// The greater sciatic notch, between the posterior inferior spine and the ischial spine.
float notchDistance(glm::vec3 p, const HipPoints& h) {
    const glm::vec3 middle = glm::mix(h.piis, h.ischialSpine, 0.46f);
    const float radius = 0.4f * glm::distance(h.piis, h.ischialSpine);
    const glm::vec3 across(0.03f, 0.0f, 0.0f);
    return capsuleDistance(p, middle - across, middle + across, radius);
}

/// `plate` without the steps of its coarse grid where the ischium is thick and round: the mean of a
/// few points around, below the socket.
float evenedDistance(const PlateField& plate, glm::vec3 p, float socketHeight) {
    constexpr float kReach = 0.0045f, kFade = 0.020f;
    constexpr std::array<glm::vec3, 4> kAround{
        glm::vec3(1.0f, 1.0f, 1.0f), glm::vec3(-1.0f, -1.0f, 1.0f), glm::vec3(-1.0f, 1.0f, -1.0f),
        glm::vec3(1.0f, -1.0f, -1.0f)};
    const float here = plate.distance(p);
    const float share = glm::smoothstep(socketHeight + kFade, socketHeight - kFade, p.y);
    if (share <= 0.0f) return here;
    float sum = 0.0f;
    for (const glm::vec3& direction : kAround) sum += plate.distance(p + kReach * direction);
    return glm::mix(here, 0.25f * sum, share);
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
        float d = evenedDistance(plate, p, h.joint.y);
        const glm::vec2 hole = (glm::vec2(plate.local(p)) - foramen) / foramenRadii;
        d = smoothSubtraction(d, (glm::length(hole) - 1.0f) * foramenRadii.x, 0.006f);
        d = smoothSubtraction(d, notchDistance(p, h), 0.004f);
        d = smoothUnion(d, rodDistance(p, crest, 0.004f, 0.004f), 0.008f);
        d = smoothUnion(d, pubisDistance(p, h, innermost, lateral), 0.006f);
        d = smoothUnion(d, socketDistance(p, h, lateral), 0.006f);
        return smoothSubtraction(d, headDistance(p, h), 0.003f);
    });
}

} // namespace myoatlas::builder
