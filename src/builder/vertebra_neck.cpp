#include "builder/vertebra_parts.h"
#include "builder/vertebra_shapes.h"

namespace myoatlas::builder {

namespace {

constexpr float kSeam = 0.0025f;

/// A spine that ends in two knobs beside the middle.
float forkDistance(glm::vec3 p, glm::vec3 crown, glm::vec3 foot, glm::vec3 tip, float half,
                   float knob) {
    const glm::vec3 end(0.0f, tip.y + knob + 0.0015f, tip.z + knob + 0.002f);
    float d = quadDistance(p, crown, foot, end - glm::vec3(0.0f, 0.001f, 0.0f),
                           end + glm::vec3(0.0f, 0.0025f, 0.0f), 0.0042f);
    const glm::vec3 prong(half, tip.y + knob, tip.z + knob);
    d = smoothUnion(d, roundConeDistance(p, end, prong, knob + 0.0004f, knob), 0.002f);
    if (half < knob) return d;
    // The cleft between both knobs, open to the back and below.
    const glm::vec3 cleft(0.0f, tip.y - 0.2f * knob, tip.z - 0.4f * knob);
    return smoothSubtraction(
        d, capsuleDistance(p, cleft, cleft - glm::vec3(0.0f, 0.004f, 0.0f), 0.55f * half), 0.002f);
}

/// Two bars from body and pillar to the tip, with the hole for the artery between them.
float transverseDistance(glm::vec3 p, const VertebraPlan& plan, glm::vec3 pillar, float bodyHalf) {
    const glm::vec3 tip = plan.transverse - glm::vec3(0.0025f, 0.0f, 0.0f);
    const glm::vec3 bodyRoot(bodyHalf - 0.001f, -0.10f * plan.height, -0.10f * plan.depth);
    const glm::vec3 corner(tip.x - 0.0025f, tip.y, tip.z + 0.0035f);
    float d = rodDistance(p, {bodyRoot, corner}, 0.0026f, 0.0024f);
    d = smoothUnion(d, roundConeDistance(p, pillar, tip, 0.0032f, 0.0026f), kSeam);
    return smoothUnion(d, capsuleDistance(p, corner, tip, 0.0025f), kSeam);
}

} // namespace

float cervicalDistance(glm::vec3 p, const VertebraPlan& plan) {
    const float h = plan.height, half = 0.5f * plan.canalWidth, back = plan.canalBack();
    // The measured width takes in the roots of the transverse processes.
    const float width = std::min(0.82f * plan.width, 0.0225f);
    const float bodyHalf = 0.5f * width;
    float body = vertebralBodyDistance(p, {width, h, plan.depth});
    const glm::vec3 lip(bodyHalf - 0.0005f, 0.5f * h + 0.0008f, 0.0f);
    body =
        smoothUnion(body,
                    capsuleDistance(p, lip - glm::vec3(0.0f, 0.0f, 0.30f * plan.depth),
                                    lip + glm::vec3(-0.001f, -0.001f, 0.18f * plan.depth), 0.0018f),
                    0.003f);
    const glm::vec3 top(half + 0.0058f, 0.56f * h, plan.canal.z + 0.0050f);
    const glm::vec3 low(half + 0.0052f, -0.58f * h, plan.canal.z - 0.0045f);
    const glm::vec3 wide(0.0024f, 0.0f, 0.0f);
    float d = quadDistance(p, top - wide, top + wide, low + wide, low - wide, 0.0066f);
    const glm::vec3 pillar = glm::mix(top, low, 0.45f);
    d = smoothUnion(d,
                    capsuleDistance(p, {bodyHalf - 0.002f, 0.05f * h, -0.40f * plan.depth},
                                    pillar + glm::vec3(0.0f, 0.0f, 0.002f), 0.0030f),
                    kSeam);
    const glm::vec3 crown(0.0f, 0.10f * h - 0.001f, back - 0.0024f);
    const glm::vec3 foot(0.0f, -0.50f * h - 0.001f, back - 0.0042f);
    d = smoothUnion(d,
                    quadDistance(p, {half + 0.003f, 0.22f * h, plan.canal.z - 0.0040f},
                                 {half + 0.003f, -0.48f * h, plan.canal.z - 0.0060f}, foot, crown,
                                 0.0040f),
                    kSeam);
    d = smoothUnion(d, transverseDistance(p, plan, pillar, bodyHalf), kSeam);
    // The spine of the seventh, the one that is felt, is single and thick.
    const bool single = plan.number == 7;
    d = smoothUnion(d,
                    forkDistance(p, crown, foot, plan.spinous, single ? 0.0008f : 0.0046f,
                                 single ? 0.0036f : 0.0024f),
                    kSeam);
    d = smoothSubtraction(d, canalDistance(p, plan), 0.0015f);
    d = smoothUnion(d, body, kSeam);
    const glm::vec2 hole(bodyHalf + 0.0042f, 0.5f * (top.z + 0.0040f - 0.10f * plan.depth));
    return smoothSubtraction(d, glm::length(glm::vec2(p.x, p.z) - hole) - 0.0025f, 0.001f);
}

float axisDistance(glm::vec3 p, const VertebraPlan& plan) {
    const float h = plan.height, half = 0.5f * plan.canalWidth, back = plan.canalBack();
    const float lowest = -0.58f * h;
    const float bodyHeight = 0.52f * h;
    const glm::vec3 body(0.0f, lowest + 0.5f * bodyHeight, 0.0f);
    float d = vertebralBodyDistance(p - body, {0.0185f, bodyHeight, plan.depth});
    // Dens with its waist, and the shoulders that carry the atlas.
    const glm::vec3 densTop(0.0f, 0.58f * h - 0.0050f, -0.0005f);
    float dens = roundConeDistance(p, {0.0f, 0.05f * h, -0.0005f}, densTop, 0.0045f, 0.0048f);
    dens = smoothUnion(dens, sphereDistance(p, {0.0f, -0.10f * h, 0.0f}, 0.0056f), 0.004f);
    const glm::vec3 shoulder(0.5f * plan.width - 0.0075f, -0.17f * h, -0.0040f);
    const Frame tilt = frameAt(shoulder, {0.15f, 0.0f, 1.0f}, {0.42f, 1.0f, 0.0f});
    float arch = ellipsoidDistance(tilt.local(p), {0.0088f, 0.0050f, 0.0092f});
    arch = smoothUnion(arch, capsuleDistance(p, {0.006f, -0.25f * h, -0.001f}, shoulder, 0.0050f),
                       0.004f);
    const glm::vec3 low(half + 0.0050f, plan.inferior.y + 0.0040f, plan.canal.z - 0.0025f);
    arch = smoothUnion(
        arch,
        roundConeDistance(p, shoulder - glm::vec3(0.0f, 0.003f, 0.004f), low, 0.0050f, 0.0048f),
        kSeam);
    const glm::vec3 tip = plan.transverse - glm::vec3(0.0028f, 0.0f, 0.0f);
    arch = smoothUnion(
        arch,
        roundConeDistance(p, shoulder - glm::vec3(0.0f, 0.006f, 0.002f), tip, 0.0042f, 0.0028f),
        kSeam);
    const glm::vec3 crown(0.0f, plan.canal.y + 0.12f * h, back - 0.0035f);
    const glm::vec3 foot(0.0f, plan.canal.y - 0.24f * h, back - 0.0050f);
    arch = smoothUnion(arch,
                       quadDistance(p, {half + 0.003f, low.y + 0.0085f, low.z + 0.001f},
                                    {half + 0.002f, low.y, low.z - 0.0015f}, foot, crown, 0.0052f),
                       kSeam);
    arch = smoothUnion(arch, forkDistance(p, crown, foot, plan.spinous, 0.0058f, 0.0034f), 0.004f);
    arch = smoothSubtraction(arch, canalDistance(p, plan), 0.0015f);
    const glm::vec2 hole(plan.transverse.x - 0.0085f, -0.0080f);
    arch = smoothSubtraction(
        arch, std::max(glm::length(glm::vec2(p.x, p.z) - hole) - 0.0025f, p.y + 0.30f * h), 0.001f);
    return smoothUnion(smoothUnion(d, dens, 0.003f), arch, kSeam);
}

float atlasDistance(glm::vec3 p, const VertebraPlan& plan) {
    const float top = plan.superior.y, bottom = plan.inferior.y;
    // The lateral mass, whose upper surface is long and runs inwards to the front.
    const glm::vec3 frontTop(plan.superior.x - 0.0015f, top - 0.0060f, plan.superior.z - 0.0020f);
    const glm::vec3 backTop(plan.inferior.x - 0.0005f, top - 0.0075f, plan.superior.z - 0.0145f);
    const glm::vec3 frontLow(frontTop.x - 0.0005f, bottom + 0.0055f, frontTop.z - 0.0005f);
    const glm::vec3 backLow(backTop.x - 0.001f, bottom + 0.0048f, backTop.z + 0.001f);
    float d = quadDistance(p, frontTop, backTop, backLow, frontLow, 0.0108f);
    const glm::vec3 mass = 0.25f * (frontTop + backTop + frontLow + backLow);
    // The bowls for the condyles of the skull.
    const glm::vec3 bowl = 0.5f * (frontTop + backTop) + glm::vec3(-0.0035f, 0.0145f, 0.0f);
    d = smoothSubtraction(d,
                          capsuleDistance(p, bowl + 0.5f * (frontTop - backTop),
                                          bowl - 0.5f * (frontTop - backTop), 0.0105f),
                          0.0015f);
    const std::vector<glm::vec3> front = smoothPath({frontLow + glm::vec3(0.0f, 0.002f, 0.0f),
                                                     {0.0085f, 0.0f, -0.0050f},
                                                     {0.0f, 0.0f, -0.0030f}},
                                                    3);
    d = smoothUnion(d, rodDistance(p, front, 0.0044f, 0.0036f), kSeam);
    d = smoothUnion(d, sphereDistance(p, {0.0f, -0.0005f, -0.0022f}, 0.0034f), kSeam);
    const float rear = plan.spinous.z + 0.0036f;
    const std::vector<glm::vec3> behind =
        smoothPath({glm::vec3(mass.x + 0.001f, mass.y - 0.0015f, backLow.z - 0.002f),
                    {0.0195f, plan.spinous.y + 0.0005f, glm::mix(backLow.z, rear, 0.48f)},
                    {0.0105f, plan.spinous.y, rear + 0.0042f},
                    {0.0f, plan.spinous.y, rear}},
                   3);
    d = smoothUnion(d, rodDistance(p, behind, 0.0036f, 0.0034f), kSeam);
    const glm::vec3 tip = plan.transverse - glm::vec3(0.0040f, 0.0f, 0.0f);
    const glm::vec3 root(mass.x + 0.003f, mass.y - 0.002f, plan.transverse.z + 0.003f);
    const glm::vec3 fore(0.0f, 0.0008f, 0.0058f), aft(0.0f, -0.0008f, -0.0030f);
    d = smoothUnion(d, rodDistance(p, {root + fore, tip}, 0.0030f, 0.0036f), kSeam);
    d = smoothUnion(d, rodDistance(p, {root + aft, tip}, 0.0034f, 0.0036f), kSeam);
    const glm::vec2 hole(glm::mix(root.x, tip.x, 0.48f), plan.transverse.z + 0.001f);
    return smoothSubtraction(d, glm::length(glm::vec2(p.x, p.z) - hole) - 0.0030f, 0.001f);
}

} // namespace myoatlas::builder
