#pragma once

#include "renderer/frame.h"

namespace myoatlas::renderer {

/// Darkens furrows: how open each pixel of the opaque surfaces is, 0..1, into
/// `Frame::targets.occlusion()`. `fullscreen` is a vertex array without attributes.
void drawOcclusion(const Frame& frame, const gl::VertexArray& fullscreen);

} // namespace myoatlas::renderer
