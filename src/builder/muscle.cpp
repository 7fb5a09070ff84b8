#include "builder/muscle.h"

#include "builder/slab.h"
#include "builder/tube.h"

#include <algorithm>

namespace myoatlas::builder {

Result<body::Mesh> muscleMesh(const Measured& muscle, bool flip) {
    if (muscle.sheet) {
        // A grid through the faces' middle misses what bulges between its nodes; more than half
        // again would be another shape.
        const float scale = std::clamp(muscle.volume / muscle.sheet->slabVolume, 1.0f, 1.5f);
        return slabMesh(*muscle.sheet, {.thicknessScale = scale});
    }
    if (!muscle.parts.empty()) {
        body::Mesh mesh;
        for (const CentreLine& part : muscle.parts)
            body::append(mesh, tubeMesh(tubeFrom(part), {.flip = flip, .ringSpacing = 0.003f}));
        return mesh;
    }
    if (muscle.line) return tubeMesh(tubeFrom(*muscle.line), {.flip = flip});
    return Error{"neither sheet, parts nor centre line"};
}

} // namespace myoatlas::builder
