#include "builder/skin_closing.h"

#include "builder/voxel_distance.h"
#include "builder/voxel_primitives.h"

#include <cmath>
#include <limits>

namespace myoatlas::builder {

namespace {

/// Farther than any closing radius: nothing beyond this needs its traits.
constexpr float kReach = 0.032f;

/// `distance` less the closing radius; far points keep their distance.
VoxelField dilated(const VoxelField& distance, const SkinRegions& regions, SkinPart part) {
    VoxelField field = distance;
    parallelFor(field.size.z, [&](int z) {
        for (int y = 0; y < field.size.y; ++y)
            for (int x = 0; x < field.size.x; ++x) {
                float& value = field.at(x, y, z);
                if (value < kReach) value -= regions.at(field.point(x, y, z), part).closing;
            }
    });
    return field;
}

/// 1 for every point that is reached from the border of the grid without entering `field` < 0.
std::vector<std::uint8_t> outsideOf(const VoxelField& field) {
    std::vector<std::uint8_t> outside(field.values.size(), 0);
    std::size_t farthest = 0;
    for (std::size_t i = 0; i < field.values.size(); ++i)
        if (field.values[i] > field.values[farthest]) farthest = i;
    std::vector<std::size_t> pending{farthest};
    outside[farthest] = 1;
    const auto visit = [&](std::size_t i) {
        if (outside[i] != 0 || field.values[i] < 0.0f) return;
        outside[i] = 1;
        pending.push_back(i);
    };
    const std::size_t row = static_cast<std::size_t>(field.size.x);
    const std::size_t slice = row * static_cast<std::size_t>(field.size.y);
    while (!pending.empty()) {
        const std::size_t i = pending.back();
        pending.pop_back();
        const std::size_t x = i % row, y = i % slice / row, z = i / slice;
        if (x > 0) visit(i - 1);
        if (x + 1 < row) visit(i + 1);
        if (y > 0) visit(i - row);
        if (y + 1 < static_cast<std::size_t>(field.size.y)) visit(i + row);
        if (z > 0) visit(i - slice);
        if (z + 1 < static_cast<std::size_t>(field.size.z)) visit(i + slice);
    }
    return outside;
}

/// Shrinks the filled dilation again: `field` becomes the signed distance to skin.
void erode(VoxelField& field, const SkinRegions& regions, SkinPart part) {
    const std::vector<std::uint8_t> outside = outsideOf(field);
    const NearestSeeds nearest = nearestSeeds(field.size, outside);
    const VoxelField before = field;
    parallelFor(field.size.z, [&](int z) {
        for (int y = 0; y < field.size.y; ++y)
            for (int x = 0; x < field.size.x; ++x) {
                const std::size_t i = field.index(x, y, z);
                // The dilated surface lies short of the nearest outside point by that point's
                // value.
                const std::int32_t seed = nearest.seed[i];
                const float beyond =
                    seed < 0
                        ? 0.0f
                        : std::min(before.values[static_cast<std::size_t>(seed)], field.spacing);
                const float depth =
                    outside[i] != 0
                        ? -before.values[i]
                        : std::sqrt(nearest.squaredDistance[i]) * field.spacing - beyond;
                if (depth > kReach || depth < -kReach) {
                    field.values[i] = depth > 0.0f ? -kReach : kReach;
                    continue;
                }
                const SkinTraits traits = regions.at(field.point(x, y, z), part);
                field.values[i] = traits.closing - traits.fat - depth;
            }
    });
}

/// Fat lies thickest in hollows: moves the skin out to most of what a wide blur of it would be,
/// where that lies outside of it, and leaves ridges alone.
void fillHollows(VoxelField& field, float sigma) {
    constexpr float kShare = 0.75f;
    if (sigma <= 0.0f) return;
    VoxelField wide = field;
    blur(wide, sigma);
    for (std::size_t i = 0; i < field.values.size(); ++i)
        field.values[i] += kShare * std::min(wide.values[i] - field.values[i], 0.0f);
}

/// Lays `skin` over what sticks out of it, its edges rounded off.
void cover(VoxelField& skin, const VoxelField& distance, const SkinLay& lay) {
    VoxelField rounded = distance;
    blur(rounded, lay.spacing);
    const float depth = kLeastCover + 0.6f * lay.spacing;
    for (std::size_t i = 0; i < skin.values.size(); ++i) {
        const float soft = smoothUnion(skin.values[i], rounded.values[i] - depth, lay.seam);
        skin.values[i] = std::min(soft, distance.values[i] - kLeastCover);
    }
}

} // namespace

VoxelField distanceToTriangles(std::span<const Triangle> triangles, float spacing) {
    body::Bounds bounds;
    for (const Triangle& triangle : triangles)
        for (const glm::vec3& corner : triangle) bounds.add(corner);
    bounds.min -= kReach + 2.0f * spacing;
    bounds.max += kReach + 2.0f * spacing;
    VoxelField field = makeField(bounds, spacing, 0.0f);
    const SurfaceSamples samples = sampleSurfaces(triangles, field);
    const NearestSeeds nearest = nearestSeeds(field.size, samples.isSeed);
    parallelFor(field.size.z, [&](int z) {
        for (int y = 0; y < field.size.y; ++y)
            for (int x = 0; x < field.size.x; ++x) {
                const std::size_t i = field.index(x, y, z);
                const std::int32_t seed = nearest.seed[i];
                field.values[i] =
                    seed < 0 ? kReach
                             : glm::distance(field.point(x, y, z),
                                             samples.nearest(static_cast<std::size_t>(seed)));
            }
    });
    return field;
}

VoxelField closedOver(std::span<const Triangle> triangles, const SkinRegions& regions,
                      SkinPart part, const SkinLay& lay) {
    const VoxelField distance = distanceToTriangles(triangles, lay.spacing);
    VoxelField skin = dilated(distance, regions, part);
    erode(skin, regions, part);
    fillHollows(skin, lay.fill);
    blur(skin, lay.blur);
    cover(skin, distance, lay);
    return skin;
}

} // namespace myoatlas::builder
