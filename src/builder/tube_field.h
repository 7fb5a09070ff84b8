#pragma once

#include "builder/tube.h"

#include <glm/glm.hpp>
#include <vector>

namespace myoatlas::builder {

/// The signed distance of a tube between two places along it, for solids that join a shaft to
/// other shapes. Approximate away from the surface; the ends are rounded.
class TubeField {
public:
    /// Uses the part of `tube` from place `from` to place `to` (0..1).
    TubeField(const Tube& tube, float from, float to);

    float distance(glm::vec3 point) const;
    /// The centre of the section nearest to place `along`.
    glm::vec3 centre(float along) const;

private:
    struct Sample {
        float along;
        glm::vec3 centre;
        /// Takes the ellipsoid about the centre to the unit ball.
        glm::mat3 toUnit;
    };
    std::vector<Sample> samples_;
};

} // namespace myoatlas::builder
