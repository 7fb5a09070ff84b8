#include "builder/settle_pieces.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace myoatlas::builder {

std::vector<std::uint32_t> pieceOfVertices(const body::Mesh& mesh) {
    std::vector<std::uint32_t> piece(mesh.positions.size());
    std::iota(piece.begin(), piece.end(), 0u);
    const auto root = [&](std::uint32_t v) {
        while (piece[v] != v) v = piece[v] = piece[piece[v]];
        return v;
    };
    for (std::size_t i = 0; i < mesh.indices.size(); ++i) {
        const std::uint32_t a = root(mesh.indices[i]), b = root(mesh.indices[i - i % 3]);
        piece[std::max(a, b)] = std::min(a, b);
    }
    for (std::uint32_t v = 0; v < piece.size(); ++v) piece[v] = root(v);
    return piece;
}

std::vector<Piece> piecesOf(const body::Mesh& mesh) {
    const std::vector<std::uint32_t> piece = pieceOfVertices(mesh);
    std::map<std::uint32_t, Piece> pieces;
    std::vector<std::uint32_t> renamed(piece.size());
    for (std::uint32_t v = 0; v < piece.size(); ++v) {
        Piece& own = pieces[piece[v]];
        renamed[v] = static_cast<std::uint32_t>(own.vertices.size());
        own.vertices.push_back(v);
        own.mesh.positions.push_back(mesh.positions[v]);
        own.mesh.normals.push_back(mesh.normals[v]);
        own.mesh.texcoords.push_back(mesh.texcoords[v]);
    }
    for (const std::uint32_t index : mesh.indices)
        pieces[piece[index]].mesh.indices.push_back(renamed[index]);
    std::vector<Piece> result;
    for (auto& [number, own] : pieces) result.push_back(std::move(own));
    return result;
}

} // namespace myoatlas::builder
