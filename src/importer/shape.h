#pragma once

#include "body/mesh.h"

#include <vector>

namespace myoatlas::importer {

/// Where a surface lies and how large it is, whatever its triangles are.
struct Shape {
    /// Middle of the surface, by area.
    glm::dvec3 centroid{0.0};
    /// Root mean square distance of the surface from there.
    double radius = 0.0;
    double area = 0.0;
};

Shape shapeOf(const body::Mesh& mesh);
/// Of the mesh once moved by `transform`.
Shape shapeOf(const body::Mesh& mesh, const glm::dmat4& transform);

/// A point of a surface and the direction away from it, unit length.
struct Sample {
    glm::vec3 position{0.0f};
    glm::vec3 normal{0.0f, 1.0f, 0.0f};
};

/// `count` points spread evenly by area; always the same ones.
std::vector<Sample> samplesOf(const body::Mesh& mesh, std::size_t count);

/// `mesh` moved by `transform`, with its normals made anew and faces outward: a mirroring transform
/// turns them over, and so does a mesh that encloses a negative volume.
body::Mesh moved(const body::Mesh& mesh, const glm::dmat4& transform);

} // namespace myoatlas::importer
