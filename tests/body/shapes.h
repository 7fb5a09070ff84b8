#pragma once

#include "body/mesh.h"

namespace myoatlas::body {

/// A flat square in the plane z = 0 from -half to +half, `cells` squares to a side, normal +Z.
Mesh flatSquare(float half, int cells, float z = 0.0f);

/// A closed tube without caps around the Y axis: `around` x `along` squares, outward.
Mesh tube(float radius, float height, int around, int along);

} // namespace myoatlas::body
