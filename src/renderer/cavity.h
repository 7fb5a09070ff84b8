#pragma once

#include "body/body.h"
#include "body/section.h"

#include <vector>

namespace myoatlas::renderer {

/// A region of a section that a wall encloses: every place of it is seen from `centre`.
struct Cavity {
    glm::vec2 centre{0.0f};
    /// Counter-clockwise, in the plane's coordinates.
    std::vector<glm::vec2> rim;
};

/// What the plane opens of chest, belly and skull, whose organs this body lacks: else a section
/// would show them full of fat. Each is drawn out of its walls, which are told by their ids, from
/// its middle to the outermost of them in every direction; where most of a wall is missing, none.
std::vector<Cavity> cavitiesOf(const body::Body& body, const body::PlaneFrame& plane,
                               std::size_t level);

} // namespace myoatlas::renderer
