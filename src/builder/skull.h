#pragma once

#include "base/result.h"
#include "builder/measurements.h"
#include "builder/solid.h"

#include <optional>

namespace myoatlas::builder {

/// The landmarks of one half of the skull, and of its middle; `sign` is +1 on the left.
struct SkullPoints {
    float sign = 1.0f;
    glm::vec3 nasion, rhinion, nasalSpine, prosthion, pogonion, menton, infradentale;
    glm::vec3 glabella, bregma, lambda, basion, opisthion, inion;
    glm::vec3 gonion, condylion, coronoid, mastoid, styloid, zygion, malar, frontozygomatic,
        zygomaticLower, infraorbital, supraorbital, euryon, pterion, asterion, occipitalCondyle,
        pterygoidPlate;

    /// `metres` sideways (away from the middle), up and forwards of `point`.
    glm::vec3 beside(glm::vec3 point, float out, float up, float front) const {
        return point + glm::vec3(sign * out, up, front);
    }
    /// The same height and depth on the median plane.
    static glm::vec3 median(glm::vec3 point) { return {0.0f, point.y, point.z}; }
};

/// Fails with the name of the landmark that is missing.
Result<SkullPoints> skullPoints(const Measurements& measurements, Side side);

/// The cone of the orbit from its rim, a rounded quadrangle open to the front, to its apex;
/// negative inside, approximate away from the surface.
float orbitDistance(glm::vec3 p, const SkullPoints& s);

/// The bones of the skull that are modelled on the landmarks, by name ("Frontal bone", "Left
/// maxilla"); nothing for those that are not (the small ones of the nose).
Result<std::optional<body::Mesh>> skullBoneMesh(const Measured& bone,
                                                const Measurements& measurements);

} // namespace myoatlas::builder
