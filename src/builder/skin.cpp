#include "builder/skin.h"

#include "builder/skin_remesh.h"
#include "builder/skin_shape.h"

namespace myoatlas::builder {

namespace {

/// The shape sampled where the first, even mesh is taken from; finer than the narrowest gap
/// between two toes.
VoxelField sampled(const SkinShape& shape) {
    constexpr float kSpacing = 0.0025f;
    VoxelField field = makeField(shape.bounds(), kSpacing, 0.0f);
    fill(field, [&](glm::vec3 p) { return shape.distance(p); });
    return field;
}

} // namespace

Result<body::Mesh> buildSkin(const SkinInput& input) {
    if (input.structures.empty()) return Error{"skin: no structure to cover"};
    const Result<SkinLandmarks> landmarks = SkinLandmarks::from(input.landmarks);
    if (!landmarks) return landmarks.error().within("skin");
    const SkinRegions regions(*landmarks);
    const SkinShape shape(input.structures, regions, *landmarks);
    RemeshGoal goal;
    goal.edgeLength = [&](glm::vec3 p) { return regions.at(p).edge; };
    goal.project = [&](glm::vec3 p) { return shape.project(p); };
    return remeshed(surfaceNets(sampled(shape)), goal);
}

} // namespace myoatlas::builder
