#pragma once

#include "body/mesh.h"

#include <vector>

namespace myoatlas::builder {

/// Shifts texture y so that the ends of the fibres that are drawn pale, less than 0.16 of it each,
/// fall on the tendons: fleshy ends get a narrow one, an aponeurosis a wide one. `tendons` are the
/// shares of the length at origin and insertion, one for all or one for each line across.
void fitTendons(body::Mesh& mesh, const std::vector<glm::vec2>& tendons);

} // namespace myoatlas::builder
