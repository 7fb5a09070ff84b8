#pragma once

#include "base/result.h"
#include "body/body.h"
#include "importer/progress.h"
#include "importer/warp.h"

#include <vector>

namespace myoatlas::importer {

/// The bend that lays the default body on the source, and how well it does.
struct Registration {
    Warp warp;
    /// Median distance of the warped default surfaces from the source's, metres: of bones and of
    /// all.
    float boneGap = 0.0f;
    float gap = 0.0f;
};

/// `found[i]` is the source's mesh of structure i, in body space, or empty. First the middles of
/// structures are laid on each other, then surfaces: nearest points, in a few rounds.
/// Fails when `progress` gives up.
Result<Registration> registerBody(const body::Body& body, const std::vector<body::Mesh>& found,
                                  const Progress& progress);

} // namespace myoatlas::importer
