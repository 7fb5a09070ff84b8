#pragma once

#include "body/mesh.h"

#include <vector>

namespace myoatlas::builder {

/// For each vertex a number that those of its connected piece share: fingers have tendons of their
/// own, short muscles of the back a fascicle for each vertebra.
std::vector<std::uint32_t> pieceOfVertices(const body::Mesh& mesh);

/// A connected piece of a mesh and the vertices there that its own ones stand for.
struct Piece {
    body::Mesh mesh;
    std::vector<std::uint32_t> vertices;
};

/// The connected pieces of `mesh`, in the order of their first vertices.
std::vector<Piece> piecesOf(const body::Mesh& mesh);

} // namespace myoatlas::builder
