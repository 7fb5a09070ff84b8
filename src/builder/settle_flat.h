#pragma once

#include "body/mesh.h"

namespace myoatlas::builder {

/// Removes triangles without area from `mesh` by joining the ends of their shortest edge, which
/// keeps a closed mesh closed. Vertices stay in their order.
void removeFlatTriangles(body::Mesh& mesh);

} // namespace myoatlas::builder
