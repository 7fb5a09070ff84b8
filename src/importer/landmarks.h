#pragma once

#include "body/body.h"
#include "importer/warp.h"
#include "writer/glb.h"

#include <vector>

namespace myoatlas::importer {

/// The landmarks of `body` where `warp` carries them; one that lies on a bone is laid on the
/// source's own bone. `found[i]` is the source's mesh of structure i, or empty.
std::vector<writer::Landmark> carriedLandmarks(const body::Body& body, const Warp& warp,
                                               const std::vector<body::Mesh>& found);

} // namespace myoatlas::importer
