#pragma once

#include "body/mesh.h"

namespace myoatlas::importer {

/// Gives `mesh` the texture coordinates along the fibres of the nearest places of `model`, which
/// lies where `mesh` lies. Where they wrap around, vertices are doubled so that none of the grain
/// runs back through the whole width.
void layFibres(body::Mesh& mesh, const body::Mesh& model);

} // namespace myoatlas::importer
