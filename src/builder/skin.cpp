#include "builder/skin.h"

#include "builder/skin_remesh.h"
#include "builder/skin_shape.h"
#include "builder/skin_shell.h"
#include "builder/skin_tuck.h"

namespace myoatlas::builder {

namespace {

/// The shape on a grid finer than the narrowest gap between two toes. Blocks whose middle lies far
/// from the skin take that one value, as the shape is nearly a distance.
VoxelField sampled(const SkinShape& shape) {
    constexpr float kSpacing = 0.0022f;
    constexpr int kBlock = 4;
    constexpr float kFar = 0.015f;
    VoxelField field = makeField(shape.bounds(), kSpacing, 0.0f);
    const auto fillBlock = [&](glm::ivec3 first) {
        const glm::ivec3 end = glm::min(first + kBlock, field.size);
        const glm::vec3 middle =
            field.point(first.x, first.y, first.z) + 0.5f * kSpacing * (kBlock - 1);
        const float atMiddle = shape.distance(middle);
        const bool isFar = std::abs(atMiddle) > kFar;
        for (int z = first.z; z < end.z; ++z)
            for (int y = first.y; y < end.y; ++y)
                for (int x = first.x; x < end.x; ++x)
                    field.at(x, y, z) = isFar ? atMiddle : shape.distance(field.point(x, y, z));
    };
    parallelFor((field.size.y + kBlock - 1) / kBlock, [&](int row) {
        for (int z = 0; z < field.size.z; z += kBlock)
            for (int x = 0; x < field.size.x; x += kBlock) fillBlock({x, row * kBlock, z});
    });
    return field;
}

} // namespace

Result<body::Mesh> buildSkin(const SkinInput& input) {
    if (input.structures.empty()) return Error{"skin: no structure to cover"};
    const Result<SkinLandmarks> landmarks = SkinLandmarks::from(input.landmarks);
    if (!landmarks) return landmarks.error().within("skin");
    const SkinShape shape(input.structures, *landmarks);
    RemeshGoal goal;
    goal.edgeLength = [&](glm::vec3 p) { return shape.edgeLength(p); };
    goal.project = [&](glm::vec3 p) { return shape.project(p); };
    body::Mesh skin = remeshed(largestShell(surfaceNets(sampled(shape))), goal);
    for (body::Mesh* follower : input.followers) tuckUnder(shape, *follower);
    return skin;
}

} // namespace myoatlas::builder
