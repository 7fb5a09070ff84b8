#include "builder/skin_hands.h"

#include <array>
#include <string>

namespace myoatlas::builder {

namespace {

/// Radii of a digit at its joints and tip; metres. Ours, chosen for a hand 180 mm long.
struct DigitRadii {
    float knuckle, middle, last, tip;
};

constexpr std::array<DigitRadii, 5> kRadii{{{0.0120f, 0.0112f, 0.0104f, 0.0086f},
                                            {0.0108f, 0.0094f, 0.0081f, 0.0070f},
                                            {0.0110f, 0.0096f, 0.0083f, 0.0072f},
                                            {0.0104f, 0.0090f, 0.0079f, 0.0069f},
                                            {0.0096f, 0.0080f, 0.0070f, 0.0062f}}};

/// One digit from its knuckle to the tip of its bone.
struct Digit {
    std::vector<glm::vec3> joints;
    glm::vec3 tip;
    DigitRadii radii;
};

Digit digit(const SkinLandmarks& at, Side side, int number) {
    const auto point = [&](const char* name) { return at(name + std::to_string(number), side); };
    if (number == 1)
        return {{point("mcp"), glm::mix(point("mcp"), point("ip"), 0.55f), point("ip")},
                point("fingertip"),
                kRadii[0]};
    return {{point("mcp"), point("pip"), point("dip")},
            point("fingertip"),
            kRadii[static_cast<std::size_t>(number) - 1]};
}

/// Away from the palm at the end of a digit: `dorsal` made square to its last bone.
glm::vec3 nailNormal(const Digit& digit, glm::vec3 dorsal) {
    const glm::vec3 along = glm::normalize(digit.tip - digit.joints[2]);
    return glm::normalize(dorsal - along * glm::dot(dorsal, along));
}

void addDigit(SoftParts& parts, const Digit& d, glm::vec3 dorsal) {
    const glm::vec3 along = glm::normalize(d.tip - d.joints[2]);
    const glm::vec3 nail = nailNormal(d, dorsal);
    const float r = d.radii.tip;
    const glm::vec3 end = d.tip - along * (r - 0.0030f);
    parts.bulge({{d.joints[0], d.radii.knuckle},
                 {glm::mix(d.joints[0], d.joints[1], 0.55f),
                  0.5f * (d.radii.knuckle + d.radii.middle) - 0.0006f},
                 {d.joints[1], d.radii.middle},
                 {glm::mix(d.joints[1], d.joints[2], 0.5f),
                  0.5f * (d.radii.middle + d.radii.last) - 0.0004f},
                 {d.joints[2], d.radii.last},
                 {end, r}},
                0.004f);
    // Pads between the creases at the joints.
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        const float share = i == 0 ? 0.62f : 0.5f;
        const float width = i == 0 ? 0.5f * (d.radii.knuckle + d.radii.middle) : d.radii.last;
        const glm::vec3 bone = glm::normalize(d.joints[i + 1] - d.joints[i]);
        const glm::vec3 pad = glm::mix(d.joints[i], d.joints[i + 1], share) - 0.0022f * nail;
        const float length = 0.42f * glm::distance(d.joints[i], d.joints[i + 1]);
        parts.bulge({pad, frameAt(pad, bone, nail).axes}, {0.92f * width, 0.92f * width, length},
                    0.006f);
    }
    // The pulp, then the nail set into the back of the tip.
    parts.bulge({{glm::mix(d.joints[2], end, 0.45f) - 0.0012f * nail, r},
                 {end - 0.0010f * nail - 0.0006f * along, 0.93f * r}},
                0.006f);
    // It slopes down a little towards the tip.
    const glm::vec3 slope = glm::normalize(nail + 0.16f * along);
    const Frame bed{end + (r - 0.0003f) * nail - 0.0042f * along, frameAt(end, slope, along).axes};
    parts.bulge(bed, {0.82f * r, 0.85f * r, 0.0012f}, 0.0008f);
    parts.refine(bed.origin, 1.0f * r, 0.0015f);
}

/// The web between two neighbouring digits, a little beyond their knuckles.
void addWeb(SoftParts& parts, const Digit& a, const Digit& b) {
    parts.bulge({{glm::mix(a.joints[0], a.joints[1], 0.30f), 0.0065f},
                 {0.5f * (glm::mix(a.joints[0], a.joints[1], 0.26f) +
                          glm::mix(b.joints[0], b.joints[1], 0.26f)),
                  0.0050f},
                 {glm::mix(b.joints[0], b.joints[1], 0.30f), 0.0065f}},
                0.008f);
}

} // namespace

SoftParts handParts(const SkinLandmarks& landmarks, Side side) {
    const glm::vec3 wrist = landmarks("wrist_centre", side);
    std::array<Digit, 5> digits;
    for (int i = 0; i < 5; ++i) digits[static_cast<std::size_t>(i)] = digit(landmarks, side, i + 1);
    const glm::vec3 second = digits[1].joints[0], fifth = digits[4].joints[0];
    const glm::vec3 palmar =
        signOf(side) * glm::normalize(glm::cross(fifth - wrist, second - wrist));
    const glm::vec3 radial = glm::normalize(second - fifth);
    SoftParts parts;
    // The row of knuckles with the skin between them.
    parts.bulge({{second, 0.0095f},
                 {digits[2].joints[0], 0.0098f},
                 {digits[3].joints[0], 0.0095f},
                 {fifth, 0.0088f}},
                0.014f);
    // Pads under the knuckles and along the little-finger side; the first web space.
    parts.bulge({{second + 0.004f * palmar - 0.002f * radial, 0.0100f},
                 {digits[2].joints[0] + 0.004f * palmar, 0.0100f},
                 {digits[3].joints[0] + 0.004f * palmar, 0.0098f},
                 {fifth + 0.004f * palmar, 0.0085f}},
                0.012f);
    parts.bulge({{landmarks("mc5_base", side) + 0.004f * palmar, 0.0125f},
                 {fifth + 0.003f * palmar, 0.0088f}},
                0.014f);
    parts.bulge({{landmarks("mc1_base", side) + 0.004f * palmar, 0.0130f},
                 {digits[0].joints[0] + 0.002f * palmar, 0.0120f}},
                0.012f);
    parts.bulge({{glm::mix(landmarks("mc1_base", side), digits[0].joints[0], 0.6f), 0.0080f},
                 {glm::mix(landmarks("mc2_base", side), second, 0.55f), 0.0080f}},
                0.016f);
    for (std::size_t i = 1; i + 1 < digits.size(); ++i) addWeb(parts, digits[i], digits[i + 1]);
    for (std::size_t i = 1; i < digits.size(); ++i) addDigit(parts, digits[i], -palmar);
    // The thumb's nail faces away from the palm and to the side.
    addDigit(parts, digits[0], glm::normalize(radial - 0.8f * palmar));
    return parts;
}

} // namespace myoatlas::builder
