#include "builder/skin_base.h"

#include "builder/skin_triangles.h"
#include "builder/voxel_primitives.h"

namespace myoatlas::builder {

namespace {

SkinLay layOf(SkinPart part) {
    switch (part) {
    case SkinPart::head:
        return {.spacing = 0.0022f, .blur = 0.0040f, .fill = 0.0080f, .seam = 0.004f};
    case SkinPart::trunk:
        return {.spacing = 0.0030f, .blur = 0.0065f, .fill = 0.0150f, .seam = 0.007f};
    case SkinPart::leftArm:
    case SkinPart::rightArm:
        return {.spacing = 0.0028f, .blur = 0.0055f, .fill = 0.0150f, .seam = 0.006f};
    case SkinPart::leftHand:
    case SkinPart::rightHand:
        return {.spacing = 0.0014f, .blur = 0.0018f, .fill = 0.0f, .seam = 0.002f};
    case SkinPart::leftLeg:
    case SkinPart::rightLeg:
        return {.spacing = 0.0030f, .blur = 0.0070f, .fill = 0.0150f, .seam = 0.008f};
    case SkinPart::leftFoot:
    case SkinPart::rightFoot:
        return {.spacing = 0.0017f, .blur = 0.0028f, .fill = 0.0060f, .seam = 0.003f};
    }
    return {.spacing = 0.0030f, .blur = 0.0060f, .fill = 0.0f, .seam = 0.004f};
}

/// Width over which a part runs into those before it.
float joinOf(SkinPart part) {
    const bool isSmall = part == SkinPart::leftHand || part == SkinPart::rightHand ||
                         part == SkinPart::leftFoot || part == SkinPart::rightFoot;
    return isSmall ? 0.004f : 0.014f;
}

/// Lets the lower end of the trunk run out under the skin of the thighs, ever steeper, so that it
/// draws no line around them.
void sinkBelow(VoxelField& trunk, float height) {
    constexpr float kSteepening = 6.0f; // 1/m
    parallelFor(trunk.size.z, [&](int z) {
        for (int y = 0; y < trunk.size.y; ++y) {
            const float depth = std::max(height - trunk.point(0, y, z).y, 0.0f);
            for (int x = 0; x < trunk.size.x; ++x) trunk.at(x, y, z) += kSteepening * depth * depth;
        }
    });
}

using PartTriangles = std::array<std::vector<Triangle>, kSkinParts.size()>;

/// Hands out the triangles of all structures to the parts they shape.
PartTriangles sortedByPart(std::span<const body::Mesh* const> structures,
                           const SkinRegions& regions) {
    std::vector<Triangle> triangles;
    std::vector<SkinPart> homes;
    for (const body::Mesh* mesh : structures) {
        appendTriangles(*mesh, triangles);
        homes.resize(triangles.size(), regions.homeOf(*mesh));
    }
    std::vector<unsigned> parts(triangles.size());
    parallelFor(static_cast<int>(triangles.size()), [&](int i) {
        const auto k = static_cast<std::size_t>(i);
        parts[k] = regions.partsAt(middleOf(triangles[k]), homes[k]);
    });
    PartTriangles sorted;
    for (std::size_t i = 0; i < triangles.size(); ++i)
        for (std::size_t part = 0; part < sorted.size(); ++part)
            if ((parts[i] >> part & 1u) != 0) sorted[part].push_back(triangles[i]);
    return sorted;
}

} // namespace

SkinBase::SkinBase(std::span<const body::Mesh* const> structures, const SkinRegions& regions) {
    constexpr float kSinkAbove = 0.02f;
    const PartTriangles triangles = sortedByPart(structures, regions);
    for (std::size_t part = 0; part < triangles.size(); ++part) {
        if (triangles[part].empty()) continue;
        const SkinPart name = kSkinParts[part];
        parts_.push_back({closedOver(triangles[part], regions, name, layOf(name)), joinOf(name)});
        if (name == SkinPart::trunk)
            sinkBelow(parts_.back().field, regions.crotchHeight() + kSinkAbove);
    }
}

float SkinBase::distance(glm::vec3 p) const {
    constexpr float kFar = 0.04f;
    float nearest = kFar;
    for (const Part& part : parts_)
        if (part.field.contains(p)) nearest = smoothUnion(nearest, part.field.sample(p), part.join);
    return nearest;
}

body::Bounds SkinBase::bounds() const {
    body::Bounds bounds;
    for (const Part& part : parts_) bounds.add(part.field.bounds());
    return bounds;
}

} // namespace myoatlas::builder
