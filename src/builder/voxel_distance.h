#pragma once

#include <cstdint>
#include <glm/glm.hpp>
#include <span>
#include <vector>

namespace myoatlas::builder {

/// For every grid point the nearest seed and the squared distance to it, in voxels.
struct NearestSeeds {
    /// Infinity where there is no seed at all.
    std::vector<float> squaredDistance;
    /// Grid index of the nearest seed (x fastest), -1 when there is none.
    std::vector<std::int32_t> seed;
};

/// Exact Euclidean distance transform of the points whose `isSeed` is not 0, in time linear in the
/// number of points, on all cores; `isSeed` has size.x * size.y * size.z entries.
/// Source: Felzenszwalb & Huttenlocher, Distance Transforms of Sampled Functions (2012).
NearestSeeds nearestSeeds(glm::ivec3 size, std::span<const std::uint8_t> isSeed);

} // namespace myoatlas::builder
