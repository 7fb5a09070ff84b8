#include "builder/skin_soft_parts.h"

#include <utility>

namespace myoatlas::builder {

glm::vec3 frontOf(glm::vec3 inside, const SkinDistance& skin) {
    constexpr float kStep = 0.0005f;
    glm::vec3 p = inside + glm::vec3(0, 0, 0.25f);
    while (p.z > inside.z && skin(p) > 0.0f) p.z -= kStep;
    return p;
}

float SoftParts::Part::distance(glm::vec3 p) const {
    if (isSlot)
        return roundedBoxDistance(frame.local(p), radii, std::min({radii.x, radii.y, radii.z}));
    if (cord.empty()) return ellipsoidDistance(frame.local(p), radii);
    float nearest = 1e9f;
    for (std::size_t i = 0; i + 1 < cord.size(); ++i)
        nearest = std::min(nearest, roundConeDistance(p, cord[i].position, cord[i + 1].position,
                                                      cord[i].radius, cord[i + 1].radius));
    return nearest;
}

void SoftParts::add(Part part) {
    if (part.cord.empty()) {
        part.centre = part.frame.origin;
        part.reach = part.isSlot ? glm::length(part.radii)
                                 : std::max({part.radii.x, part.radii.y, part.radii.z});
    } else {
        part.centre = 0.5f * (part.cord.front().position + part.cord.back().position);
        part.reach = 0.0f;
        for (const CordPoint& point : part.cord)
            part.reach =
                std::max(part.reach, glm::distance(point.position, part.centre) + point.radius);
    }
    parts_.push_back(std::move(part));
}

void SoftParts::bulge(const Frame& frame, glm::vec3 radii, float seam) {
    add({.cord = {}, .frame = frame, .radii = radii, .seam = seam});
}

void SoftParts::carve(const Frame& frame, glm::vec3 radii, float seam) {
    add({.cord = {}, .frame = frame, .radii = radii, .seam = seam, .isCarved = true});
}

void SoftParts::bulge(std::vector<CordPoint> cord, float seam) {
    add({.cord = std::move(cord), .frame = {}, .seam = seam});
}

void SoftParts::carve(std::vector<CordPoint> cord, float seam) {
    add({.cord = std::move(cord), .frame = {}, .seam = seam, .isCarved = true});
}

void SoftParts::carveSlot(const Frame& frame, glm::vec3 halfSize, float seam) {
    add({.cord = {},
         .frame = frame,
         .radii = halfSize,
         .seam = seam,
         .isCarved = true,
         .isSlot = true});
}

void SoftParts::refine(glm::vec3 centre, float radius, float edge) {
    refinements_.push_back({centre, radius, edge});
}

SoftParts::Part SoftParts::mirroredPart(Part part) {
    for (CordPoint& point : part.cord) point.position = builder::mirrored(point.position);
    part.frame.origin = builder::mirrored(part.frame.origin);
    for (int axis = 0; axis < 3; ++axis)
        part.frame.axes[axis] = builder::mirrored(part.frame.axes[axis]);
    return part;
}

void SoftParts::mirror() {
    // Each image directly after its original, so both sides meet the same skin.
    std::vector<Part> both;
    for (const Part& part : parts_) {
        both.push_back(part);
        both.push_back(mirroredPart(part));
    }
    parts_.clear();
    for (Part& part : both) add(std::move(part));
    const std::size_t count = refinements_.size();
    for (std::size_t i = 0; i < count; ++i) {
        Refinement image = refinements_[i];
        image.centre = builder::mirrored(image.centre);
        refinements_.push_back(image);
    }
}

void SoftParts::append(const SoftParts& other) {
    parts_.insert(parts_.end(), other.parts_.begin(), other.parts_.end());
    refinements_.insert(refinements_.end(), other.refinements_.begin(), other.refinements_.end());
}

float SoftParts::apply(float base, glm::vec3 p) const {
    for (const Part& part : parts_) {
        const float away = glm::distance(p, part.centre) - part.reach;
        // Beyond the seam a bulge is hidden by the skin and a carving does not reach it.
        if (away > part.seam + (part.isCarved ? std::max(-base, 0.0f) : std::max(base, 0.0f)))
            continue;
        const float distance = part.distance(p);
        base = part.isCarved ? smoothSubtraction(base, distance, part.seam)
                             : smoothUnion(base, distance, part.seam);
    }
    return base;
}

float SoftParts::edgeLength(float edge, glm::vec3 p) const {
    for (const Refinement& spot : refinements_) {
        const float beyond = std::max(glm::distance(p, spot.centre) - spot.radius, 0.0f);
        edge = std::min(edge, spot.edge + 0.25f * beyond);
    }
    return edge;
}

} // namespace myoatlas::builder
