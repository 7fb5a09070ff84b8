#pragma once

#include "builder/skin_base.h"
#include "builder/skin_face.h"
#include "builder/skin_feet.h"
#include "builder/skin_hands.h"
#include "builder/skin_trunk.h"

namespace myoatlas::builder {

/// The whole skin as one signed distance: the base over bones and muscles with the modelled soft
/// parts on it.
class SkinShape {
public:
    SkinShape(std::span<const body::Mesh* const> structures, const SkinRegions& regions,
              const SkinLandmarks& landmarks);

    /// Approximate signed distance in metres; negative inside, capped at a few centimetres.
    float distance(glm::vec3 point) const;
    /// Gradient of `distance`; not normalised.
    glm::vec3 gradient(glm::vec3 point) const;
    /// `point` moved onto the skin along the gradient; `point` must lie within millimetres of it.
    glm::vec3 project(glm::vec3 point) const;
    body::Bounds bounds() const { return base_.bounds(); }

private:
    SkinBase base_;
    TrunkShape trunk_;
    FaceShape face_;
    HandsShape hands_;
    FeetShape feet_;
};

} // namespace myoatlas::builder
