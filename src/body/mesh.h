#pragma once

#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

namespace myoatlas::body {

/// An axis-aligned box in body space; empty until something is added.
struct Bounds {
    glm::vec3 min{1e30f};
    glm::vec3 max{-1e30f};

    bool isEmpty() const { return min.x > max.x; }
    glm::vec3 centre() const { return 0.5f * (min + max); }
    glm::vec3 size() const { return max - min; }
    void add(glm::vec3 p) {
        min = glm::min(min, p);
        max = glm::max(max, p);
    }
    void add(const Bounds& other) {
        min = glm::min(min, other.min);
        max = glm::max(max, other.max);
    }
};

/// An indexed triangle mesh in body space: metres, +Y up, +Z anterior, +X the body's left; front
/// faces counter-clockwise seen from outside. The three vertex arrays have one length.
struct Mesh {
    std::vector<glm::vec3> positions;
    std::vector<glm::vec3> normals;
    /// x = across the fibres 0..1, y = along them from origin (0) to insertion (1); zero where a
    /// structure has no fibres.
    std::vector<glm::vec2> texcoords;
    /// Three per triangle.
    std::vector<std::uint32_t> indices;

    std::size_t triangleCount() const { return indices.size() / 3; }
    Bounds bounds() const;
};

/// Area-weighted vertex normals, written to `mesh.normals`.
void computeNormals(Mesh& mesh);

/// Volume inside a closed mesh, m^3; negative when it is wound inside out.
float signedVolume(const Mesh& mesh);

/// Appends `part` to `mesh`.
void append(Mesh& mesh, const Mesh& part);

/// The mirror image in the sagittal plane (x = 0), with its winding kept outward.
Mesh mirrored(const Mesh& mesh);

} // namespace myoatlas::body
