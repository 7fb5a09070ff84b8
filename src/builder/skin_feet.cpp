#include "builder/skin_feet.h"

#include <array>
#include <string>

namespace myoatlas::builder {

namespace {

/// Radii of a toe at its root, its middle and its tip; metres.
struct ToeRadii {
    float root, middle, tip;
};

constexpr std::array<ToeRadii, 5> kToes{{{0.0130f, 0.0118f, 0.0108f},
                                         {0.0095f, 0.0080f, 0.0076f},
                                         {0.0090f, 0.0076f, 0.0073f},
                                         {0.0088f, 0.0074f, 0.0071f},
                                         {0.0086f, 0.0074f, 0.0070f}}};

void addToe(SoftParts& parts, glm::vec3 head, glm::vec3 tip, const ToeRadii& radii) {
    const glm::vec3 up(0, 1, 0);
    const glm::vec3 along = glm::normalize(tip - head);
    const float arch = 0.55f * radii.middle;
    glm::vec3 end = tip - along * (radii.tip - 0.0030f);
    end.y = std::max(end.y - 0.001f, 0.86f * radii.tip);
    const glm::vec3 root = glm::mix(head, end, 0.25f);
    parts.bulge({{root, radii.root},
                 {glm::mix(head, end, 0.58f) + arch * up, radii.middle},
                 {glm::mix(head, end, 0.82f) + 0.4f * arch * up, radii.middle},
                 {end, radii.tip}},
                0.003f);
    // The pulp presses on the floor; the nail lies on the tip's back.
    parts.bulge({glm::vec3(end.x, 0.72f * radii.tip, end.z) - 0.0025f * along},
                glm::vec3(0.96f * radii.tip), 0.006f);
    const glm::vec3 nail = glm::normalize(up + 0.35f * along);
    const float r = radii.tip;
    const Frame bed{end + (r - 0.0004f) * nail - 0.0006f * along, frameAt(end, nail, along).axes};
    parts.bulge(bed, {0.74f * r, 0.76f * r, 0.0011f}, 0.0010f);
    parts.refine(bed.origin, 1.0f * r, 0.0016f);
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
    for (int toe = 1; toe <= 5; ++toe) {
        const std::string number = std::to_string(toe);
        addToe(parts, landmarks("mt" + number + "_head", side),
               landmarks("toe" + number + "_tip", side), kToes[static_cast<std::size_t>(toe) - 1]);
    }
    return parts;
}

} // namespace myoatlas::builder
