#include "builder/skin_regions.h"

#include <algorithm>
#include <string>

namespace myoatlas::builder {

namespace {

// Closing radius, fat and mesh edge; ours, chosen by eye for a lean adult man.
constexpr SkinTraits kHead{0.025f, 0.0045f, 0.0038f};
constexpr SkinTraits kFace{0.020f, 0.0028f, 0.0032f};
constexpr SkinTraits kNeck{0.024f, 0.0078f, 0.0040f};
constexpr SkinTraits kChest{0.027f, 0.0075f, 0.0039f};
constexpr SkinTraits kBelly{0.028f, 0.0105f, 0.0039f};
constexpr SkinTraits kHip{0.026f, 0.0115f, 0.0039f};
constexpr SkinTraits kShoulder{0.024f, 0.0070f, 0.0039f};
constexpr SkinTraits kElbow{0.020f, 0.0055f, 0.0038f};
constexpr SkinTraits kWrist{0.015f, 0.0034f, 0.0036f};
constexpr SkinTraits kPalm{0.0060f, 0.0022f, 0.0029f};
constexpr SkinTraits kFinger{0.0025f, 0.0018f, 0.0023f};
constexpr SkinTraits kGroin{0.026f, 0.0112f, 0.0039f};
constexpr SkinTraits kThigh{0.024f, 0.0095f, 0.0039f};
// Thinner than the thigh itself, so that the trunk's lower end hides under the skin of the leg.
constexpr SkinTraits kHipJoint{0.026f, 0.0080f, 0.0039f};
constexpr SkinTraits kKnee{0.019f, 0.0050f, 0.0039f};
constexpr SkinTraits kAnkle{0.016f, 0.0030f, 0.0036f};
constexpr SkinTraits kHeel{0.012f, 0.0035f, 0.0033f};
constexpr SkinTraits kToe{0.0025f, 0.0016f, 0.0024f};

SkinTraits mixTraits(const SkinTraits& a, const SkinTraits& b, float t) {
    return {glm::mix(a.closing, b.closing, t), glm::mix(a.fat, b.fat, t),
            glm::mix(a.edge, b.edge, t)};
}

/// Parts whose traits run into each other: 0 for head and trunk, 1 to 4 for the limbs.
std::size_t groupOf(SkinPart part) {
    switch (part) {
    case SkinPart::head:
    case SkinPart::trunk:
        return 0;
    case SkinPart::leftArm:
    case SkinPart::leftHand:
        return 1;
    case SkinPart::rightArm:
    case SkinPart::rightHand:
        return 2;
    case SkinPart::leftLeg:
    case SkinPart::leftFoot:
        return 3;
    case SkinPart::rightLeg:
    case SkinPart::rightFoot:
        return 4;
    }
    return 0;
}

bool isArm(SkinPart part) { return part == SkinPart::leftArm || part == SkinPart::rightArm; }

} // namespace

float armpitHeight(const SkinLandmarks& landmarks) {
    return landmarks.symmetric("acromion_tip").y - 0.105f;
}

float crotchHeight(const SkinLandmarks& landmarks) {
    return landmarks("symphysis_bottom").y - 0.035f;
}

SkinRegions::SkinRegions(const SkinLandmarks& landmarks)
    : armpitHeight_(armpitHeight(landmarks)), crotchHeight_(builder::crotchHeight(landmarks)) {
    addTrunk(landmarks);
    for (const Side side : {Side::left, Side::right}) {
        addArm(landmarks, side);
        addLeg(landmarks, side);
    }
    for (std::size_t group = 0; group < lattices_.size(); ++group)
        lattices_[group] = lattice(group);
}

SkinRegions::Lattice SkinRegions::lattice(std::size_t group) const {
    constexpr float kMargin = 0.15f, kSpacing = 0.012f;
    body::Bounds bounds;
    for (const Segment& segment : segments_)
        if (groupOf(segment.part) == group) {
            bounds.add(segment.a);
            bounds.add(segment.b);
        }
    bounds.min -= kMargin;
    bounds.max += kMargin;
    Lattice result;
    result.closing = result.fat = result.edge = makeField(bounds, kSpacing, 0.0f);
    const glm::ivec3 size = result.closing.size;
    parallelFor(size.z, [&](int z) {
        for (int y = 0; y < size.y; ++y)
            for (int x = 0; x < size.x; ++x) {
                const SkinTraits traits = meanTraits(result.closing.point(x, y, z), group);
                result.closing.at(x, y, z) = traits.closing;
                result.fat.at(x, y, z) = traits.fat;
                result.edge.at(x, y, z) = traits.edge;
            }
    });
    return result;
}

SkinTraits SkinRegions::at(glm::vec3 p, SkinPart part) const {
    const Lattice& lattice = lattices_[groupOf(part)];
    return {lattice.closing.sample(p), lattice.fat.sample(p), lattice.edge.sample(p)};
}

SkinPart SkinRegions::nearestPart(glm::vec3 p) const {
    const auto closer = [&](const Segment& a, const Segment& b) {
        return nearness(a, p).relativeDistance < nearness(b, p).relativeDistance;
    };
    return std::min_element(segments_.begin(), segments_.end(), closer)->part;
}

void SkinRegions::addTrunk(const SkinLandmarks& at) {
    const auto add = [&](SkinPart part, glm::vec3 a, glm::vec3 b, float radius, SkinTraits atA,
                         SkinTraits atB) {
        segments_.push_back({part, a, b, radius, atA, atB, false});
    };
    const glm::vec3 skull = 0.5f * (at.midline("glabella") + at.midline("opisthocranion"));
    const glm::vec3 jaw =
        0.5f * (at.midline("prosthion") + glm::vec3(0, 1, 1) * at.symmetric("gonion"));
    add(SkinPart::head, skull, jaw, 0.07f, kHead, kFace);
    add(SkinPart::head, at.midline("nasion"), at.midline("pogonion"), 0.05f, kFace, kFace);
    add(SkinPart::trunk, at("C2_body"), at("C7_body"), 0.05f, kNeck, kNeck);
    add(SkinPart::trunk, at("C7_body"), at("T4_body"), 0.07f, kNeck, kChest);
    add(SkinPart::trunk, at("T4_body"), at("T10_body"), 0.145f, kChest, kChest);
    add(SkinPart::trunk, at("T10_body"), at("L3_body"), 0.145f, kChest, kBelly);
    add(SkinPart::trunk, at("L3_body"), at("symphysis_centre"), 0.13f, kBelly, kHip);
    for (const Side side : {Side::left, Side::right})
        add(SkinPart::trunk, at("sacral_promontory"), at("hip_joint_centre", side), 0.10f, kHip,
            kHipJoint);
}

void SkinRegions::addArm(const SkinLandmarks& at, Side side) {
    const SkinPart arm = side == Side::left ? SkinPart::leftArm : SkinPart::rightArm;
    const SkinPart hand = side == Side::left ? SkinPart::leftHand : SkinPart::rightHand;
    const glm::vec3 wrist = at("wrist_centre", side), elbow = at("elbow_centre", side);
    segments_.push_back(
        {arm, at("humeral_head_centre", side), elbow, 0.042f, kShoulder, kElbow, true});
    segments_.push_back({arm, elbow, wrist, 0.035f, kElbow, kWrist, false});
    segments_.push_back({hand, wrist, at("mcp3", side), 0.03f, kWrist, kPalm, true});
    for (const char* finger : {"1", "2", "3", "4", "5"}) {
        const glm::vec3 knuckle = at(std::string("mcp") + finger, side);
        const glm::vec3 tip = at(std::string("fingertip") + finger, side);
        segments_.push_back(
            {hand, glm::mix(knuckle, tip, 0.15f), tip, 0.01f, kFinger, kFinger, false});
    }
}

void SkinRegions::addLeg(const SkinLandmarks& at, Side side) {
    const SkinPart leg = side == Side::left ? SkinPart::leftLeg : SkinPart::rightLeg;
    const SkinPart foot = side == Side::left ? SkinPart::leftFoot : SkinPart::rightFoot;
    const glm::vec3 knee = at("knee_centre", side), ankle = at("ankle_centre", side);
    const glm::vec3 hip = at("hip_joint_centre", side), thigh = glm::mix(hip, knee, 0.5f);
    segments_.push_back({leg, hip, thigh, 0.08f, kGroin, kThigh, true});
    segments_.push_back({leg, thigh, knee, 0.08f, kThigh, kKnee, false});
    segments_.push_back({leg, knee, ankle, 0.045f, kKnee, kAnkle, false});
    segments_.push_back({foot, ankle, at("calcaneus_bottom", side), 0.03f, kAnkle, kHeel, true});
    segments_.push_back({foot, ankle, at("mt2_head", side), 0.03f, kAnkle, kHeel, true});
    for (const char* toe : {"1", "2", "3", "4", "5"})
        segments_.push_back({foot, at(std::string("mt") + toe + "_head", side),
                             at(std::string("toe") + toe + "_tip", side), 0.01f, kToe, kToe,
                             false});
}

SkinRegions::Nearness SkinRegions::nearness(const Segment& s, glm::vec3 p) {
    const glm::vec3 axis = s.b - s.a;
    const float along = glm::clamp(glm::dot(p - s.a, axis) / glm::dot(axis, axis), 0.0f, 1.0f);
    return {glm::distance(p, s.a + along * axis) / s.radius, along};
}

SkinTraits SkinRegions::meanTraits(glm::vec3 p, std::size_t group) const {
    SkinTraits sum;
    float weights = 0.0f;
    for (const Segment& segment : segments_) {
        if (groupOf(segment.part) != group) continue;
        const Nearness near = nearness(segment, p);
        const float square = (near.relativeDistance + 0.05f) * (near.relativeDistance + 0.05f);
        const float weight = 1.0f / (square * square);
        const SkinTraits traits = mixTraits(segment.atA, segment.atB, near.along);
        sum.closing += weight * traits.closing;
        sum.fat += weight * traits.fat;
        sum.edge += weight * traits.edge;
        weights += weight;
    }
    return {sum.closing / weights, sum.fat / weights, sum.edge / weights};
}

SkinPart SkinRegions::homeOf(const body::Mesh& structure) const {
    glm::vec3 sum(0.0f);
    for (const glm::vec3& p : structure.positions) sum += p;
    return nearestPart(sum / std::max(static_cast<float>(structure.positions.size()), 1.0f));
}

unsigned SkinRegions::partsAt(glm::vec3 p, SkinPart home) const {
    const unsigned parts = overlappingParts(p);
    const bool isArmOrTrunk = isArm(home) || home == SkinPart::trunk;
    if (p.y > armpitHeight_ || !isArmOrTrunk) return parts;
    unsigned foreign = 0;
    for (std::size_t i = 0; i < kSkinParts.size(); ++i)
        if (isArm(home) ? kSkinParts[i] == SkinPart::trunk : isArm(kSkinParts[i]))
            foreign |= 1u << i;
    if ((parts & foreign) == 0) return parts;
    return (parts & ~foreign) | 1u << static_cast<unsigned>(home);
}

unsigned SkinRegions::overlappingParts(glm::vec3 p) const {
    struct Claim {
        float distance = 1e9f;
        bool isAtRoot = true;
    };
    std::array<Claim, kSkinParts.size()> claims;
    float nearest = 1e9f;
    for (const Segment& segment : segments_) {
        // A limb never takes from the other side of the body.
        const bool isLimb = segment.part > SkinPart::trunk;
        if (isLimb && segment.b.x * p.x < 0.0f) continue;
        const Nearness near = nearness(segment, p);
        nearest = std::min(nearest, near.relativeDistance);
        Claim& claim = claims[static_cast<std::size_t>(segment.part)];
        if (near.relativeDistance < claim.distance)
            claim = {near.relativeDistance, !isLimb || (segment.isRoot && near.along < 0.4f)};
    }
    unsigned parts = 0;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        // Parts overlap where a limb is rooted; farther down, neighbours would web with it.
        const float limit = claims[i].isAtRoot ? 1.15f * nearest + 0.15f : nearest;
        if (claims[i].distance <= limit) parts |= 1u << i;
    }
    return parts;
}

} // namespace myoatlas::builder
