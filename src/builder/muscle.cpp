#include "builder/muscle.h"

#include "builder/dome.h"
#include "builder/slab.h"
#include "builder/tendons.h"
#include "builder/tube.h"

#include <algorithm>
#include <utility>

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

/// How to build the tube of a muscle's line, which may have been measured backwards.
TubeMeshOptions tubeOptions(const MuscleOptions& options) {
    TubeMeshOptions result{.flip = options.flip, .tendons = options.tendons};
    if (options.flip && result.tendons) std::swap(result.tendons->x, result.tendons->y);
    return result;
}

} // namespace

Result<body::Mesh> muscleMesh(const Measured& muscle, const MuscleOptions& options) {
    if (muscle.dome) return domeMesh(muscle);
    if (muscle.sheet && !options.asTube) {
        body::Mesh mesh = slabOfVolume(*muscle.sheet, muscle.volume);
        if (options.tendons) fitTendons(mesh, {*options.tendons});
        return mesh;
    }
    if (!muscle.parts.empty()) {
        TubeMeshOptions ofParts = tubeOptions(options);
        ofParts.ringSpacing = 0.003f;
        body::Mesh mesh;
        for (const CentreLine& part : muscle.parts)
            body::append(mesh, tubeMesh(tubeFrom(part), ofParts));
        return mesh;
    }
    if (muscle.line) {
        body::Mesh mesh = tubeMesh(tubeFrom(*muscle.line), tubeOptions(options));
        for (const CentreLine& branch : muscle.branches)
            body::append(mesh, tubeMesh(tubeFrom(branch), {.flip = options.flip, .tendon = true}));
        return mesh;
    }
    return Error{"neither sheet, parts nor centre line"};
}

} // namespace myoatlas::builder
