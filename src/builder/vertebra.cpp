#include "builder/vertebra.h"

#include "builder/solid.h"
#include "builder/vertebra_shapes.h"
#include "builder/voxel_primitives.h"

#include <cmath>

namespace myoatlas::builder {

namespace {

constexpr float kSpacing = 0.0009f;

/// The shape of a level in the frame of its plan.
using Shape = float (*)(glm::vec3, const VertebraPlan&);

Shape shapeOf(const Vertebra& vertebra, const VertebraPlan& plan) {
    if (vertebra.level == "C1") return atlasDistance;
    if (vertebra.level == "C2") return axisDistance;
    switch (plan.region) {
    case VertebraPlan::Region::cervical:
        return cervicalDistance;
    case VertebraPlan::Region::thoracic:
        return thoracicDistance;
    case VertebraPlan::Region::lumbar:
        break;
    }
    return lumbarDistance;
}

body::Bounds boxOf(const Measured& bone) {
    body::Bounds bounds;
    bounds.add(bone.boxMin);
    bounds.add(bone.boxMax);
    return grown(bounds, 0.003f);
}

} // namespace

Result<body::Mesh> vertebraMesh(const Measured& bone) {
    const Result<VertebraPlan> plan = vertebraPlan(*bone.vertebra);
    if (!plan) return plan.error();
    const Shape shape = shapeOf(*bone.vertebra, *plan);
    return solidMesh(boxOf(bone), kSpacing,
                     [&](glm::vec3 p) { return shape(plan->local(p), *plan); });
}

body::Mesh discMesh(const Measured& disc) {
    const DiscSize& size = *disc.disc;
    // The shortest of the measured axes is the one between the vertebrae.
    std::size_t flat = 0;
    for (std::size_t i = 1; i < 3; ++i)
        if (disc.axisExtent[static_cast<int>(i)] < disc.axisExtent[static_cast<int>(flat)])
            flat = i;
    const Frame frame = frameAt(disc.centroid, disc.axes[flat], glm::vec3(0.0f, 0.0f, 1.0f));
    const glm::vec2 radii = 0.5f * glm::vec2(size.width, size.depth);
    // The box also holds the tilt and the hollow of the end plates: take the height that gives the
    // measured volume.
    const float area = 3.14159265f * radii.x * radii.y;
    const float half = 0.5f * std::max(disc.volume / area, size.thickness);
    body::Bounds box;
    box.add(disc.boxMin);
    box.add(disc.boxMax);
    return solidMesh(grown(box, 0.003f), kSpacing, [&](glm::vec3 p) {
        const glm::vec3 q = frame.local(p);
        const float side =
            (glm::length(glm::vec2(q.x, q.y) / radii) - 1.0f) * std::min(radii.x, radii.y);
        return smoothIntersection(side, std::abs(q.z) - half, 0.003f);
    });
}

} // namespace myoatlas::builder
