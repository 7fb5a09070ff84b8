#include "builder/skin_trunk.h"

namespace myoatlas::builder {

namespace {

void addButtock(SoftParts& parts, const SkinLandmarks& at) {
    const glm::vec3 seat = at.symmetric("ischial_tuberosity");
    const glm::vec3 hip = at.symmetric("greater_trochanter");
    const glm::vec3 centre(0.5f * (seat.x + hip.x) - 0.024f, glm::mix(seat.y, hip.y, 0.5f) + 0.045f,
                           seat.z - 0.022f);
    parts.bulge({centre}, {0.056f, 0.066f, 0.050f}, 0.045f);
}

/// Fills the hollows above and below the greater trochanter.
void addHip(SoftParts& parts, const SkinLandmarks& at) {
    const glm::vec3 hip = at.symmetric("greater_trochanter");
    parts.bulge({hip + glm::vec3(-0.022f, 0.006f, -0.006f)}, {0.033f, 0.085f, 0.050f}, 0.035f);
}

/// Rounds the flank over the edge of the iliac crest.
void addFlank(SoftParts& parts, const SkinLandmarks& at) {
    const glm::vec3 crest = at.symmetric("iliac_crest_top");
    parts.bulge({crest + glm::vec3(0.014f, -0.018f, 0.018f)}, {0.020f, 0.040f, 0.046f}, 0.030f);
}

/// Runs the deltoid out into the side of the upper arm.
void addUpperArm(SoftParts& parts, const SkinLandmarks& at) {
    const glm::vec3 shoulder = at.symmetric("humeral_head_centre");
    const glm::vec3 elbow = at.symmetric("elbow_centre");
    const auto beside = [&](float down, float outward) {
        return glm::mix(shoulder, elbow, down) + glm::vec3(outward, 0.0f, -0.004f);
    };
    parts.bulge({{beside(0.28f, 0.026f), 0.027f},
                 {beside(0.40f, 0.024f), 0.026f},
                 {beside(0.58f, 0.020f), 0.022f}},
                0.020f);
}

/// Softens the step from the belly over the inguinal ligament to the thigh.
void addGroin(SoftParts& parts, const SkinLandmarks& at) {
    const glm::vec3 spine = at.symmetric("asis"), tubercle = at.symmetric("pubic_tubercle");
    parts.bulge({{spine + glm::vec3(-0.016f, 0.004f, -0.012f), 0.020f},
                 {glm::mix(spine, tubercle, 0.5f) + glm::vec3(0.0f, 0.0f, -0.008f), 0.020f},
                 {tubercle + glm::vec3(0.006f, 0.0f, -0.012f), 0.020f}},
                0.035f);
}

/// The fat of the belly around and below the navel, `front` on the skin without it.
void addBelly(SoftParts& parts, glm::vec3 front) {
    parts.bulge({front + glm::vec3(0.0f, -0.035f, -0.052f)}, {0.090f, 0.090f, 0.053f}, 0.030f);
}

void addPubis(SoftParts& parts, const SkinLandmarks& at) {
    const glm::vec3 top = at.midline("symphysis_top"), bottom = at.midline("symphysis_bottom");
    parts.bulge({glm::mix(top, bottom, 0.4f) + glm::vec3(0, 0, 0.002f)}, {0.040f, 0.036f, 0.024f},
                0.03f);
    // A smooth bridge from the pubis to the perineum.
    parts.bulge({{bottom + glm::vec3(0, 0.008f, 0.018f), 0.026f},
                 {bottom + glm::vec3(0, 0.004f, -0.012f), 0.022f},
                 {glm::mix(bottom, at.midline("coccyx_tip"), 0.55f), 0.020f}},
                0.03f);
}

} // namespace

SoftParts trunkParts(const SkinLandmarks& landmarks, const SkinDistance& skin) {
    SoftParts parts;
    addButtock(parts, landmarks);
    addHip(parts, landmarks);
    addGroin(parts, landmarks);
    addFlank(parts, landmarks);
    addUpperArm(parts, landmarks);
    parts.mirror();
    addPubis(parts, landmarks);
    const glm::vec3 loin = landmarks.midline("L4_body") + glm::vec3(0, 0.006f, 0);
    addBelly(parts, frontOf(loin, skin));
    const glm::vec3 navel = frontOf(loin, [&](glm::vec3 p) { return parts.apply(skin(p), p); });
    parts.carve({navel + glm::vec3(0, 0, 0.001f)}, {0.0055f, 0.0075f, 0.0065f}, 0.006f);
    parts.refine(navel, 0.012f, 0.0026f);
    const glm::vec3 rib = landmarks.symmetric("rib4_front");
    for (const Side side : {Side::left, Side::right}) {
        const glm::vec3 chest(signOf(side) * (rib.x + 0.026f), rib.y - 0.004f, rib.z - 0.06f);
        const glm::vec3 nipple = frontOf(chest, skin);
        parts.bulge({nipple - glm::vec3(0, 0, 0.0015f)}, {0.010f, 0.010f, 0.0022f}, 0.004f);
        parts.bulge({nipple}, {0.0030f, 0.0030f, 0.0028f}, 0.002f);
        parts.refine(nipple, 0.010f, 0.0022f);
    }
    return parts;
}

float apartBelowCrotch(float base, glm::vec3 p, float crotch) {
    // A wedge that opens downward, cut off once it is wider than any thigh would meet.
    constexpr float kHalfGap = 0.002f, kWidening = 0.06f, kWidest = 0.006f;
    const float halfWidth = std::min(kHalfGap + kWidening * std::max(crotch - p.y, 0.0f), kWidest);
    const float gap = std::max(std::abs(p.x) - halfWidth, p.y - crotch);
    return smoothSubtraction(base, gap, 0.010f);
}

} // namespace myoatlas::builder
