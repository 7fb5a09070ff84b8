#pragma once

#include "builder/solid.h"
#include "builder/vertebra_plan.h"
#include "builder/voxel_primitives.h"

namespace myoatlas::builder {

/// An elliptic cylinder between two end plates: measured at its waist, a tenth wider at the rims,
/// hollowed towards the canal.
inline float vertebralBodyDistance(glm::vec3 p, glm::vec3 size) {
    constexpr float kFlare = 0.11f, kRim = 0.0025f;
    const float level = std::min(std::abs(p.y) / (0.5f * size.y), 1.0f);
    const float waist = 1.0f + kFlare * level * level;
    const glm::vec2 radii = 0.5f * waist * glm::vec2(size.x, size.z);
    // Between an ellipse and a box: the sides of a body are fuller than an ellipse's.
    const glm::vec2 flat = glm::abs(glm::vec2(p.x, p.z)) / radii;
    const float round = std::pow(std::pow(flat.x, 2.3f) + std::pow(flat.y, 2.3f), 1.0f / 2.3f);
    const float side = (round - 1.0f) * std::min(radii.x, radii.y);
    const float d = smoothIntersection(side, std::abs(p.y) - 0.5f * size.y, kRim);
    const float hollow = 0.55f * size.x;
    const glm::vec2 behind(p.x, p.z + 0.5f * size.z + 0.96f * hollow);
    return smoothSubtraction(d, glm::length(behind) - hollow, 0.002f);
}

inline float canalDistance(glm::vec3 p, const VertebraPlan& plan) {
    const glm::vec2 radii = 0.5f * glm::vec2(plan.canalWidth, plan.canalDepth);
    const glm::vec2 flat(p.x, p.z - plan.canal.z);
    return (glm::length(flat / radii) - 1.0f) * std::min(radii.x, radii.y);
}

} // namespace myoatlas::builder
