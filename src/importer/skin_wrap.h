#pragma once

#include "body/mesh.h"

#include <vector>

namespace myoatlas::importer {

/// How well the skin covers what lies under it.
struct Cover {
    /// Vertices farther outside than `kAllowedOutside`, and the farthest, metres.
    std::size_t outside = 0;
    float farthest = 0.0f;
};

/// A vertex may stick out of the skin so far, metres.
constexpr float kAllowedOutside = 0.001f;

/// Pushes the closed `skin` outward, smoothly, where vertices of `meshes` stick out of it or lie
/// within a millimetre or two under it. Its triangles stay, so it stays closed. Returns how well
/// it covers them then.
Cover wrapSkin(body::Mesh& skin, const std::vector<const body::Mesh*>& meshes);

} // namespace myoatlas::importer
