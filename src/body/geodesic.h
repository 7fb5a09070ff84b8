#pragma once

#include "body/mesh.h"

#include <span>
#include <vector>

namespace myoatlas::body {

/// A vertex and a distance in metres.
struct VertexDistance {
    std::uint32_t vertex = 0;
    float distance = 0.0f;
};

/// Distances along the surface of a mesh, by fast marching: the front unfolds each triangle and
/// measures from the virtual source that its two known corners imply, so distances from a point
/// are exact on flat ground and do not follow the edges' zigzag. A distance never crosses air, so
/// what lies near one finger is far from the next.
/// Source: Kimmel and Sethian, Computing geodesic paths on manifolds, PNAS 95 (1998); the
/// unfolded virtual source is Reimers' and Novotni and Klein's variant of the update.
class GeodesicSolver {
public:
    /// `mesh` is borrowed. Its vertices must be welded (one per position).
    explicit GeodesicSolver(const Mesh& mesh);

    /// All vertices within `maxDistance` of the seeds, nearest first. A seed gives a vertex its
    /// starting distance (0 for a vertex that is itself the source).
    std::vector<VertexDistance> march(std::span<const VertexDistance> seeds,
                                      float maxDistance) const;

    /// For each vertex, which of `groups` of seeds is nearest, by index; ties go to the lower
    /// index. Vertices that no seed reaches get `groups.size()`.
    std::vector<std::uint32_t>
    nearestGroup(std::span<const std::vector<VertexDistance>> groups) const;

private:
    struct Front;
    void relax(Front& front, std::uint32_t vertex) const;

    const Mesh& mesh_;
    /// Triangles around each vertex: `incident_[first_[v] .. first_[v + 1])`.
    std::vector<std::uint32_t> first_;
    std::vector<std::uint32_t> incident_;
};

} // namespace myoatlas::body
