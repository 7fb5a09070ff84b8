#include "builder/loft.h"

#include <cassert>
#include <cmath>

namespace myoatlas::builder {

namespace {

/// 0 at the outline's first point, 1 at the opposite one, the same on both sides between them.
float foldedPlace(std::size_t point, std::size_t count) {
    const float turn = static_cast<float>(point) / static_cast<float>(count);
    return turn <= 0.5f ? 2.0f * turn : 2.0f - 2.0f * turn;
}

void addTriangle(body::Mesh& mesh, std::size_t a, std::size_t b, std::size_t c) {
    for (const std::size_t index : {a, b, c})
        mesh.indices.push_back(static_cast<std::uint32_t>(index));
}

void joinRings(body::Mesh& mesh, std::size_t first, std::size_t second, std::size_t sides) {
    for (std::size_t j = 0; j < sides; ++j) {
        const std::size_t next = (j + 1) % sides;
        addTriangle(mesh, first + j, first + next, second + next);
        addTriangle(mesh, first + j, second + next, second + j);
    }
}

} // namespace

body::Mesh loft(const std::vector<Ring>& rings, const std::optional<LoftPoles>& poles) {
    assert(rings.size() >= 2);
    const std::size_t sides = rings.front().points.size();
    body::Mesh mesh;
    for (const Ring& ring : rings)
        for (std::size_t j = 0; j < sides; ++j) {
            mesh.positions.push_back(ring.points[j]);
            mesh.texcoords.emplace_back(foldedPlace(j, sides), ring.along);
        }
    for (std::size_t i = 0; i + 1 < rings.size(); ++i)
        joinRings(mesh, i * sides, (i + 1) * sides, sides);
    const std::size_t lastRing = (rings.size() - 1) * sides;
    if (poles) {
        const std::size_t first = mesh.positions.size(), last = first + 1;
        mesh.positions.push_back(poles->first);
        mesh.positions.push_back(poles->last);
        mesh.texcoords.emplace_back(0.5f, rings.front().along);
        mesh.texcoords.emplace_back(0.5f, rings.back().along);
        for (std::size_t j = 0; j < sides; ++j) {
            const std::size_t next = (j + 1) % sides;
            addTriangle(mesh, first, next, j);
            addTriangle(mesh, last, lastRing + j, lastRing + next);
        }
    } else {
        joinRings(mesh, lastRing, 0, sides);
    }
    body::computeNormals(mesh);
    return mesh;
}

} // namespace myoatlas::builder
