#pragma once

#include "body/mesh.h"

#include <array>
#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

namespace myoatlas::builder {

/// A closed two-manifold of triangles that can be changed edge by edge; every operation keeps it a
/// closed two-manifold of the same genus or refuses and returns false.
class Triangulation {
public:
    using Index = std::uint32_t;
    using Corners = std::array<Index, 3>;

    explicit Triangulation(const body::Mesh& mesh);

    std::size_t triangleSlots() const { return triangles_.size(); }
    bool isAlive(std::size_t triangle) const { return triangles_[triangle][0] != kDead; }
    const Corners& corners(std::size_t triangle) const { return triangles_[triangle]; }
    std::vector<glm::vec3>& positions() { return positions_; }
    const std::vector<glm::vec3>& positions() const { return positions_; }
    const std::vector<Index>& trianglesAt(Index vertex) const { return trianglesAt_[vertex]; }
    /// Ring neighbours of `vertex`, in no particular order, each once.
    void neighbours(Index vertex, std::vector<Index>& ring) const;
    /// Area-weighted unit normal; zero for a dead vertex.
    glm::vec3 normal(Index vertex) const;

    /// Puts a vertex in the middle of edge a b.
    void split(Index a, Index b);
    /// Moves `a` to `target` and merges `b` into it; refuses when the surface would pinch, fold
    /// over or get an edge longer than `maxLength`.
    bool collapse(Index a, Index b, glm::vec3 target, float maxLength);
    /// Turns edge a b when that brings the valences nearer to six and folds nothing.
    bool flipForValence(Index a, Index b);

    /// Without dead slots; normals are area-weighted, texture coordinates zero.
    body::Mesh mesh() const;

private:
    static constexpr Index kDead = 0xffffffffu;

    struct Wings {
        Index leftTriangle, rightTriangle; ///< a b runs forward in the left, backward in the right
        Index left, right;                 ///< their corners opposite to the edge
    };
    Wings wings(Index a, Index b) const;
    bool staysUpright(Index vertex, Index ignored, glm::vec3 target, float maxLength) const;
    void detach(Index vertex, Index triangle);

    std::vector<glm::vec3> positions_;
    std::vector<Corners> triangles_;
    std::vector<std::vector<Index>> trianglesAt_;
    mutable std::vector<Index> ringA_, ringB_;
};

} // namespace myoatlas::builder
