#include "builder/skin_feet.h"

#include <array>
#include <string>

namespace myoatlas::builder {

namespace {

/// Radii of a toe at its root, its middle and its tip; metres. Ours, chosen by eye.
struct ToeRadii {
    float root, middle, tip;
};

constexpr std::array<ToeRadii, 5> kToes{{{0.0126f, 0.0124f, 0.0110f},
                                         {0.0086f, 0.0076f, 0.0073f},
                                         {0.0084f, 0.0074f, 0.0071f},
                                         {0.0082f, 0.0072f, 0.0069f},
                                         {0.0080f, 0.0072f, 0.0068f}}};

void addToe(SoftParts& parts, glm::vec3 head, glm::vec3 tip, const ToeRadii& radii) {
    const glm::vec3 up(0, 1, 0);
    const glm::vec3 along = glm::normalize(tip - head);
    const float arch = 0.55f * radii.middle;
    glm::vec3 end = tip - along * (radii.tip - 0.0030f);
    end.y = std::max(end.y - 0.001f, 0.86f * radii.tip);
    const glm::vec3 root = glm::mix(head, end, 0.22f);
    parts.bulge({{root, radii.root},
                 {glm::mix(head, end, 0.58f) + arch * up, radii.middle},
                 {glm::mix(head, end, 0.82f) + 0.4f * arch * up, radii.middle},
                 {end, radii.tip}},
                0.002f);
    // The pulp presses on the floor; the nail lies on the tip's back.
    parts.bulge({glm::vec3(end.x, 0.72f * radii.tip, end.z) - 0.0025f * along},
                glm::vec3(0.96f * radii.tip), 0.004f);
    const glm::vec3 nail = glm::normalize(up + 0.35f * along);
    const float r = radii.tip;
    const Frame bed{end + (r - 0.0004f) * nail - 0.0006f * along, frameAt(end, nail, along).axes};
    parts.bulge(bed, {0.74f * r, 0.76f * r, 0.0011f}, 0.0010f);
    parts.refine(bed.origin, 1.0f * r, 0.0016f);
}

/// Keeps two neighbouring toes apart from their web to beyond their tips.
/// `share` is how much of the room between their axes the first one takes.
void partToes(SoftParts& parts, glm::vec3 headA, glm::vec3 tipA, glm::vec3 headB, glm::vec3 tipB,
              float share) {
    constexpr float kHalfGap = 0.0014f, kHalfHeight = 0.030f, kWeb = 0.42f;
    const glm::vec3 web = glm::mix(glm::mix(headA, tipA, kWeb), glm::mix(headB, tipB, kWeb), share);
    const glm::vec3 end = glm::mix(glm::mix(headA, tipA, 1.4f), glm::mix(headB, tipB, 1.4f), share);
    const Frame frame = frameAt(0.5f * (web + end), end - web, {0, 1, 0});
    parts.carveSlot(frame, {kHalfGap, kHalfHeight, 0.5f * glm::distance(web, end)}, 0.002f);
}

/// Fat beside the Achilles tendon, which rounds the hollows behind the ankles.
void addHollows(SoftParts& parts, glm::vec3 ankle, glm::vec3 heel) {
    const glm::vec3 behind(heel.x - ankle.x, 0.0f, heel.z - ankle.z);
    for (const float sideways : {-0.011f, 0.011f}) {
        const glm::vec3 hollow = ankle + 0.52f * behind + glm::vec3(sideways, 0, 0);
        parts.bulge({{hollow + glm::vec3(0, 0.060f, 0.004f), 0.0060f},
                     {hollow + glm::vec3(0, 0.020f, 0), 0.0075f},
                     {hollow - glm::vec3(0, 0.025f, 0.002f), 0.0110f}},
                    0.014f);
    }
}

void addToes(SoftParts& parts, const SkinLandmarks& landmarks, Side side) {
    std::array<glm::vec3, 5> heads, tips;
    for (std::size_t i = 0; i < 5; ++i) {
        heads[i] = landmarks("mt" + std::to_string(i + 1) + "_head", side);
        tips[i] = landmarks("toe" + std::to_string(i + 1) + "_tip", side);
    }
    // The skin over their roots first.
    std::vector<CordPoint> roots;
    for (std::size_t i = 0; i < 5; ++i)
        roots.push_back(
            {glm::mix(heads[i], tips[i], i == 0 ? 0.20f : 0.26f) + glm::vec3(0, 0.002f, 0),
             i == 0 ? 0.0125f : 0.0090f});
    parts.bulge(std::move(roots), 0.012f);
    for (std::size_t i = 0; i < 5; ++i) addToe(parts, heads[i], tips[i], kToes[i]);
    for (std::size_t i = 0; i < 4; ++i)
        partToes(parts, heads[i], tips[i], heads[i + 1], tips[i + 1],
                 kToes[i].middle / (kToes[i].middle + kToes[i + 1].middle));
}

} // namespace

SoftParts footParts(const SkinLandmarks& landmarks, Side side) {
    const auto at = [&](const char* name) { return landmarks(name, side); };
    const auto floored = [](glm::vec3 p, float height) { return glm::vec3(p.x, height, p.z); };
    SoftParts parts;
    const glm::vec3 heel = glm::mix(at("calcaneus_bottom"), at("calcaneus_back"), 0.3f);
    const glm::vec3 forward =
        glm::normalize(floored(at("mt2_head") - at("calcaneus_bottom"), 0.0f));
    parts.bulge({floored(heel, 0.020f) + 0.006f * forward, frameAt(heel, forward, {0, 1, 0}).axes},
                {0.0275f, 0.0235f, 0.0330f}, 0.012f);
    // Outer border, ball of the foot under the five heads and the pad of the great toe.
    parts.bulge(
        {{floored(heel, 0.014f), 0.0150f},
         {floored(at("mt5_base"), 0.0125f) - 0.004f * glm::vec3(signOf(side), 0, 0), 0.0140f},
         {floored(at("mt5_head"), 0.0110f), 0.0125f}},
        0.012f);
    parts.bulge({{floored(at("mt1_head"), 0.0130f), 0.0165f},
                 {floored(at("mt2_head"), 0.0115f), 0.0135f},
                 {floored(at("mt3_head"), 0.0115f), 0.0130f},
                 {floored(at("mt4_head"), 0.0110f), 0.0125f},
                 {floored(at("mt5_head"), 0.0105f), 0.0120f}},
                0.010f);
    addHollows(parts, at("ankle_centre"), at("calcaneus_back"));
    addToes(parts, landmarks, side);
    return parts;
}

} // namespace myoatlas::builder
