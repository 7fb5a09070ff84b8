#pragma once

#include "body/mesh.h"
#include "builder/measurements.h"

namespace myoatlas::builder {

struct SlabOptions {
    /// Factor on every thickness, so that the slab reaches the measured volume.
    float thicknessScale = 1.0f;
    /// Wanted size of a grid cell, metres.
    float cell = 0.004f;
    /// Cut the four corners round; for sheets that were drawn as rows of lines.
    bool roundCorners = false;
};

/// The closed surface of a broad muscle: both faces of the smooth mid-surface through the nodes of
/// `sheet`, joined by a rounded rim. Both faces carry the same texture coordinates.
body::Mesh slabMesh(const Sheet& sheet, const SlabOptions& options);

/// A sheet whose rows are poly-lines from origin to insertion, `thickness` along each of them. All
/// lines have as many points as `thickness`.
Sheet sheetFromLines(const std::vector<std::vector<glm::vec3>>& lines,
                     const std::vector<float>& thickness);

} // namespace myoatlas::builder
