#include "builder/vertebra_shapes.h"

#include "builder/vertebra_parts.h"

namespace myoatlas::builder {

namespace {

constexpr float kSeam = 0.003f;

glm::vec3 bodySize(const VertebraPlan& plan) { return {plan.width, plan.height, plan.depth}; }

/// Body and arch with the canal kept open through the arch.
float joined(glm::vec3 p, const VertebraPlan& plan, float arch) {
    arch = smoothSubtraction(arch, canalDistance(p, plan), 0.0015f);
    return smoothUnion(arch, vertebralBodyDistance(p, bodySize(plan)), kSeam);
}

} // namespace

float thoracicDistance(glm::vec3 p, const VertebraPlan& plan) {
    const float h = plan.height, half = 0.5f * plan.canalWidth, back = plan.canalBack();
    const float bar = 0.0045f + 0.04f * plan.width - 0.001f;
    // Pedicles leave the upper half of the body, so that the notch for the nerve is below.
    const float near = -0.36f * plan.depth, far = plan.canal.z - 0.1f * plan.canalDepth;
    const float out = half + 0.0022f;
    float d = quadDistance(p, {0.32f * plan.width, 0.36f * h, near},
                           {0.32f * plan.width, 0.02f * h, near}, {out, 0.0f, far},
                           {out, 0.34f * h, far}, bar);
    const float infTip = glm::clamp(plan.inferior.y, -0.9f * h, -0.6f * h) + 0.002f;
    const glm::vec3 pillarTop(half + 0.0025f, 0.30f * h, plan.canal.z - 0.20f * plan.canalDepth);
    const glm::vec3 pillarLow(0.80f * half + 0.0035f, infTip, back - 0.0030f);
    const glm::vec3 crown(0.0f, 0.08f * h, back - 0.0030f), foot(0.0f, -0.80f * h, back - 0.0085f);
    d = smoothUnion(d, quadDistance(p, pillarTop, pillarLow, foot, crown, 0.0046f), kSeam);
    const float supTip = glm::clamp(plan.superior.y, 0.55f * h, 1.1f * h) - 0.0035f;
    d = smoothUnion(d,
                    triangleDistance(p, pillarTop + glm::vec3(0.0040f, -0.1f * h, 0.0f),
                                     pillarTop - glm::vec3(0.0040f, 0.1f * h, 0.001f),
                                     {half + 0.0020f, supTip, pillarTop.z + 0.0015f}, 0.0038f),
                    kSeam);
    // The last two have only stubs.
    const float club = plan.number > 10 ? 0.0040f : plan.number == 1 ? 0.0042f : 0.0048f;
    const glm::vec3 root(half + 0.0025f, 0.12f * h, pillarTop.z - 0.003f);
    const glm::vec3 end = plan.transverse - 0.9f * club * glm::normalize(plan.transverse - root);
    d = smoothUnion(d, roundConeDistance(p, root, end, 0.0056f, 0.85f * club), kSeam);
    d = smoothUnion(d, sphereDistance(p, end, club), kSeam);
    // The spine: a blade, thicker along its lower edge and at the tip.
    const glm::vec3 tip = plan.spinous + glm::vec3(0.0f, 0.0028f, 0.0022f);
    const float blunt = plan.number > 9 ? 0.42f * h : 0.26f * h;
    d = smoothUnion(
        d, quadDistance(p, crown, foot, tip, tip + glm::vec3(0.0f, blunt, 0.0008f), 0.0034f),
        kSeam);
    d = smoothUnion(
        d, roundConeDistance(p, foot + glm::vec3(0.0f, 0.25f * h, 0.001f), tip, 0.0040f, 0.0027f),
        0.004f);
    return joined(p, plan, d);
}

float lumbarDistance(glm::vec3 p, const VertebraPlan& plan) {
    const float h = plan.height, half = 0.5f * plan.canalWidth, back = plan.canalBack();
    const bool last = plan.number == 5;
    const float near = -0.36f * plan.depth, far = plan.canal.z - 0.1f * plan.canalDepth;
    const float out = half + 0.0035f;
    float d = quadDistance(p, {0.33f * plan.width, 0.36f * h, near},
                           {0.33f * plan.width, 0.06f * h, near}, {out, 0.04f * h, far},
                           {out, 0.32f * h, far}, last ? 0.0105f : 0.0080f);
    // Joints: the upper pair stands wide and faces inwards, the lower pair stands close together.
    const glm::vec3 root(half + 0.0045f, 0.12f * h, plan.canal.z - 0.40f * plan.canalDepth);
    const glm::vec3 top(std::max(plan.superior.x, half) + 0.0035f,
                        std::max(plan.superior.y, 0.5f * h) - 0.0045f, root.z - 0.0020f);
    d = smoothUnion(d, roundConeDistance(p, root, top, 0.0055f, 0.0045f), kSeam);
    const glm::vec3 waist(half + 0.0015f, -0.15f * h, back + 0.001f);
    const glm::vec3 low(std::max(plan.inferior.x, half) - 0.0005f,
                        glm::clamp(plan.inferior.y, -1.05f * h, -0.75f * h) + 0.0042f,
                        back - 0.0020f);
    d = smoothUnion(d, roundConeDistance(p, root, waist, 0.0050f, 0.0048f), kSeam);
    d = smoothUnion(d, roundConeDistance(p, waist, low, 0.0045f, 0.0044f), kSeam);
    const glm::vec3 crown(0.0f, -0.10f * h, back - 0.0040f), foot(0.0f, -0.54f * h, back - 0.0055f);
    d = smoothUnion(d,
                    quadDistance(p, {half + 0.001f, 0.02f * h, back + 0.002f},
                                 {0.9f * half, -0.58f * h, back - 0.0005f}, foot, crown, 0.0058f),
                    kSeam);
    // Costal process, flat from front to back.
    const glm::vec3 side =
        glm::vec3(half + 0.004f, 0.14f * h, plan.canal.z - 0.15f * plan.canalDepth);
    const float tall = last ? 0.0060f : 0.0042f;
    const glm::vec3 end = plan.transverse - glm::vec3(0.0035f, 0.0f, 0.0f);
    d = smoothUnion(d,
                    quadDistance(p, side + glm::vec3(0.0f, tall, 0.0f),
                                 side - glm::vec3(0.0f, tall, 0.0f),
                                 end - glm::vec3(0.0f, 0.0030f, 0.0f),
                                 end + glm::vec3(0.0f, 0.0025f, 0.0f), last ? 0.0100f : 0.0052f),
                    kSeam);
    // The spine: an upright blade whose end and lower edge are thickened.
    const float middle = 0.5f * (plan.spinous.y - 0.5f * h);
    const float reach = (last ? 0.24f : 0.32f) * h;
    const glm::vec3 upper(0.0f, middle + reach - 0.0025f, plan.spinous.z + 0.0065f);
    const glm::vec3 lower(0.0f, middle - reach, plan.spinous.z + 0.0042f);
    d = smoothUnion(d, quadDistance(p, crown, foot, lower, upper, 0.0050f), kSeam);
    d = smoothUnion(d, roundConeDistance(p, upper, lower, 0.0028f, 0.0038f), kSeam);
    return joined(p, plan, d);
}

} // namespace myoatlas::builder
