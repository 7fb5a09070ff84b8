#pragma once

#include "body/mesh.h"
#include "builder/voxel_parallel.h"

#include <cstddef>
#include <glm/glm.hpp>
#include <vector>

namespace myoatlas::builder {

/// Scalars on a dense regular grid in body space; negative = inside. Values stand at the grid
/// points `origin + spacing * (x, y, z)`, x running fastest.
struct VoxelField {
    glm::vec3 origin{0.0f};
    float spacing = 0.0025f;
    glm::ivec3 size{0};
    std::vector<float> values;

    std::size_t index(int x, int y, int z) const {
        return (static_cast<std::size_t>(z) * size.y + y) * size.x + x;
    }
    float& at(int x, int y, int z) { return values[index(x, y, z)]; }
    float at(int x, int y, int z) const { return values[index(x, y, z)]; }
    glm::vec3 point(int x, int y, int z) const { return origin + spacing * glm::vec3(x, y, z); }
    body::Bounds bounds() const;
    bool contains(glm::vec3 point) const;
    /// Trilinear; points outside the grid take the value of its nearest border point.
    float sample(glm::vec3 point) const;
    /// Gradient of the trilinear field by central differences over one spacing; not normalised.
    glm::vec3 gradient(glm::vec3 point) const;
};

/// A field whose grid covers `bounds`, every value `value`.
VoxelField makeField(const body::Bounds& bounds, float spacing, float value);

/// Sets every value of `field` to `distance(point)`, on all cores; `distance` must be pure.
template <typename Distance> void fill(VoxelField& field, const Distance& distance) {
    parallelFor(field.size.z, [&](int z) {
        for (int y = 0; y < field.size.y; ++y)
            for (int x = 0; x < field.size.x; ++x)
                field.at(x, y, z) = distance(field.point(x, y, z));
    });
}

/// Gaussian blur of the values with standard deviation `sigma` in metres (three box passes along
/// each axis); border values are repeated.
void blur(VoxelField& field, float sigma);

/// The zero surface as a closed, two-manifold, outward-wound mesh: one vertex per cell that the
/// surface crosses, placed at the mean of its edge crossings, quads split along their shorter
/// diagonal, normals from the field's gradient. The border of the grid counts as outside. Where
/// parts touch only across a diagonal (the surface would pinch) they are joined.
/// Source: Gibson, Constrained Elastic Surface Nets (1998); well-composed sets: Latecki (1997).
body::Mesh surfaceNets(VoxelField field);

} // namespace myoatlas::builder
