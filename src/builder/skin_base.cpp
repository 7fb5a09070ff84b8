#include "builder/skin_base.h"

#include "builder/skin_triangles.h"
#include "builder/voxel_primitives.h"

namespace myoatlas::builder {

namespace {

/// Grid spacing and blur of one part; metres.
struct PartResolution {
    float spacing;
    float blurSigma;
};

PartResolution resolution(SkinPart part) {
    switch (part) {
    case SkinPart::head:
        return {0.0022f, 0.0040f};
    case SkinPart::trunk:
        return {0.0030f, 0.0085f};
    case SkinPart::leftArm:
    case SkinPart::rightArm:
        return {0.0028f, 0.0055f};
    case SkinPart::leftHand:
    case SkinPart::rightHand:
        return {0.0014f, 0.0018f};
    case SkinPart::leftLeg:
    case SkinPart::rightLeg:
        return {0.0030f, 0.0080f};
    case SkinPart::leftFoot:
    case SkinPart::rightFoot:
        return {0.0017f, 0.0028f};
    }
    return {0.0030f, 0.0060f};
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
    const PartTriangles triangles = sortedByPart(structures, regions);
    for (std::size_t part = 0; part < triangles.size(); ++part) {
        if (triangles[part].empty()) continue;
        const auto [spacing, blurSigma] = resolution(kSkinParts[part]);
        parts_.push_back(
            closedOver(triangles[part], regions, kSkinParts[part], spacing, blurSigma));
    }
}

float SkinBase::distance(glm::vec3 p) const {
    constexpr float kFar = 0.04f;
    constexpr float kSeam = 0.003f;
    float nearest = kFar;
    for (const VoxelField& part : parts_)
        if (part.contains(p)) nearest = smoothUnion(nearest, part.sample(p), kSeam);
    return nearest;
}

body::Bounds SkinBase::bounds() const {
    body::Bounds bounds;
    for (const VoxelField& part : parts_) bounds.add(part.bounds());
    return bounds;
}

} // namespace myoatlas::builder
