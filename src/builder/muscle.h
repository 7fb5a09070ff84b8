#pragma once

#include "base/result.h"
#include "body/mesh.h"
#include "builder/measurements.h"

#include <optional>

namespace myoatlas::builder {

struct MuscleOptions {
    /// The line was measured from insertion to origin.
    bool flip = false;
    /// Use the centre line although a sheet was measured: thick muscles fill their sections better.
    bool asTube = false;
    /// Shares of the length that are tendon at origin and insertion; when they are not known, the
    /// thin sections at the ends of a tube tell them.
    std::optional<glm::vec2> tendons = std::nullopt;
};

/// The closed surface of a measured muscle, tendon, ligament or membrane: a dome or a
/// slab where one was measured, one tube for each part of a set, else a tube. Fails when it has
/// none of these figures.
Result<body::Mesh> muscleMesh(const Measured& muscle, const MuscleOptions& options);

} // namespace myoatlas::builder
