#pragma once

#include "builder/skin_regions.h"
#include "builder/skin_sampling.h"
#include "builder/voxel_field.h"

#include <span>

namespace myoatlas::builder {

/// Unsigned distance to the triangles, exact near them, on a grid that reaches a few centimetres
/// beyond them.
VoxelField distanceToTriangles(std::span<const Triangle> triangles, float spacing);

/// How finely the skin of one part is laid and how much it smooths over; metres.
struct SkinLay {
    /// Of the grid.
    float spacing;
    /// Standard deviation of the blur of the whole part.
    float blur;
    /// Standard deviation of the blur that fat fills hollows to; 0 fills none.
    float fill;
    /// Width over which the skin runs on to what would stick out of it.
    float seam;
};

/// Approximate signed distance to the skin of one part of the body: the space within `closing` of
/// its triangles, with every cavity that the outside does not reach, shrunk again until only `fat`
/// is left, smoothed, hollows filled, and kept at least `kLeastCover` outside the triangles.
VoxelField closedOver(std::span<const Triangle> triangles, const SkinRegions& regions,
                      SkinPart part, const SkinLay& lay);

/// Skin never lies closer to bone or muscle than this (metres).
inline constexpr float kLeastCover = 0.0012f;

} // namespace myoatlas::builder
