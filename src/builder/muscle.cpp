#include "builder/muscle.h"

#include "builder/dome.h"
#include "builder/simplify.h"
#include "builder/slab.h"
#include "builder/tube.h"

#include <algorithm>

namespace myoatlas::builder {

namespace {

/// The slab whose thickness is scaled, evenly, so that it holds the measured volume: a grid through
/// the middle of the faces misses what bulges between its nodes.
body::Mesh slabOfVolume(const Sheet& sheet, float volume) {
    constexpr float kThinnest = 0.7f, kThickest = 1.6f;
    float scale = 1.0f;
    body::Mesh mesh = slabMesh(sheet, {.thicknessScale = scale});
    for (int pass = 0; pass < 2; ++pass) {
        scale = std::clamp(scale * volume / signedVolume(mesh), kThinnest, kThickest);
        mesh = slabMesh(sheet, {.thicknessScale = scale});
    }
    return mesh;
}

} // namespace

Result<body::Mesh> muscleMesh(const Measured& muscle, const MuscleOptions& options) {
    if (muscle.dome) return domeMesh(muscle);
    if (muscle.sheet && !options.asTube) return slabOfVolume(*muscle.sheet, muscle.volume);
    if (!muscle.parts.empty()) {
        body::Mesh mesh;
        for (const CentreLine& part : muscle.parts)
            body::append(mesh,
                         tubeMesh(tubeFrom(part), {.flip = options.flip, .ringSpacing = 0.003f}));
        return mesh;
    }
    if (muscle.line) {
        body::Mesh mesh = tubeMesh(tubeFrom(*muscle.line), {.flip = options.flip});
        for (const CentreLine& branch : muscle.branches)
            body::append(mesh, tubeMesh(tubeFrom(branch), {.flip = options.flip, .tendon = true}));
        return mesh;
    }
    return Error{"neither sheet, parts nor centre line"};
}

} // namespace myoatlas::builder
