#pragma once

#include "body/mesh.h"

namespace myoatlas::builder {

/// `mesh` with as few triangles as stay within `error` metres of it. Vertices are a subset of the
/// old ones and keep their normals and texture coordinates, so shading stays smooth.
body::Mesh simplified(const body::Mesh& mesh, float error);

} // namespace myoatlas::builder
