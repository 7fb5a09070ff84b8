#pragma once

#include "body/mesh.h"
#include "builder/measurements.h"

#include <glm/glm.hpp>
#include <optional>
#include <vector>

namespace myoatlas::builder {

/// An elliptic section of a tube. `shape` is the symmetric matrix that takes the unit circle of the
/// section's plane to the ellipse: half widths times the projectors on their directions. Unlike an
/// angle it interpolates without flipping, and the ellipse may turn.
struct TubeSection {
    /// Place along the tube, 0..1.
    float along = 0.0f;
    glm::vec3 centre{0.0f};
    glm::vec3 tangent{0.0f, -1.0f, 0.0f};
    glm::mat3 shape{0.0f};
};

/// A solid through elliptic sections, rounded off towards its two tips.
struct Tube {
    std::vector<TubeSection> sections;
    glm::vec3 firstTip{0.0f}, lastTip{0.0f};
    float length = 0.0f;
};

/// The section with full widths `outline.major` and `outline.minor` across `tangent`.
TubeSection tubeSection(float along, glm::vec3 tangent, const Outline& outline);

Tube tubeFrom(const CentreLine& line);

struct TubeMeshOptions {
    /// Texture y runs from 1 at the first tip to 0 at the last one.
    bool flip = false;
    /// All of it is tendon of insertion, such as one that leaves a belly for a finger.
    bool tendon = false;
    /// Shares of the length that are tendon at the first and the last tip; when they are not
    /// known, the thin sections at both ends are.
    std::optional<glm::vec2> tendons = std::nullopt;
    /// Wanted distance of rings, metres.
    float ringSpacing = 0.004f;
};

/// The closed surface of `tube`, with fibres along it.
body::Mesh tubeMesh(const Tube& tube, const TubeMeshOptions& options);

/// Sections evenly spaced along `tube` by its own smooth interpolation, `count` of them.
std::vector<TubeSection> resampled(const Tube& tube, int count);

} // namespace myoatlas::builder
