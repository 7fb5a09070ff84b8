#pragma once

#include "builder/voxel_field.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace myoatlas::builder {

/// Grid points close to a surface, each with the surface point nearest to it.
struct SurfaceSamples {
    /// 1 where a surface passes within about one spacing.
    std::vector<std::uint8_t> isSeed;
    /// Index into `points` per grid point, -1 where `isSeed` is 0.
    std::vector<std::int32_t> slot;
    std::vector<glm::vec3> points;

    glm::vec3 nearest(std::size_t gridPoint) const {
        return points[static_cast<std::size_t>(slot[gridPoint])];
    }
};

/// Three corners.
using Triangle = std::array<glm::vec3, 3>;

/// Samples `triangles` on the grid of `grid` (its values are not read).
SurfaceSamples sampleSurfaces(std::span<const Triangle> triangles, const VoxelField& grid);

} // namespace myoatlas::builder
