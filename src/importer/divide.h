#pragma once

#include "body/mesh.h"

#include <vector>

namespace myoatlas::importer {

/// Divides a mesh that holds several structures: piece i lies nearest to `expected[i]`. What hangs
/// together and lies mostly at one of them goes there whole (ribs), the rest is cut between them
/// (heads of a muscle). Pieces may be empty. Texture coordinates and normals are made anew.
std::vector<body::Mesh> divided(const body::Mesh& mesh,
                                const std::vector<const body::Mesh*>& expected);

} // namespace myoatlas::importer
