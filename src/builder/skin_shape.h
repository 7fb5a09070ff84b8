#pragma once

#include "builder/skin_armpits.h"
#include "builder/skin_base.h"
#include "builder/skin_soft_parts.h"

namespace myoatlas::builder {

/// The whole skin as one signed distance: the base over bones and muscles with the modelled soft
/// parts on it, standing on the floor.
class SkinShape {
public:
    SkinShape(std::span<const body::Mesh* const> structures, const SkinLandmarks& landmarks);

    /// Approximate signed distance in metres; negative inside, capped at a few centimetres.
    float distance(glm::vec3 point) const;
    /// Gradient of `distance`; not normalised.
    glm::vec3 gradient(glm::vec3 point) const;
    /// `point` moved onto the skin along the gradient; `point` must lie within millimetres of it.
    glm::vec3 project(glm::vec3 point) const;
    /// Wanted length of mesh edges at `point`; metres.
    float edgeLength(glm::vec3 point) const;
    body::Bounds bounds() const { return base_.bounds(); }

private:
    SkinRegions regions_;
    SkinBase base_;
    Armpits armpits_;
    SoftParts softParts_;
    float crotchHeight_;
};

} // namespace myoatlas::builder
