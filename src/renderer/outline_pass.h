#pragma once

#include "renderer/cap_pass.h"
#include "renderer/frame.h"

namespace myoatlas::renderer {

/// Whether the frame has anything for `drawOutlineMask`.
bool hasOutline(const DrawPlan& plan);

/// Fills the silhouettes of selected and hovered structures, through whatever covers them, into
/// `Frame::targets.mask()`; the compose pass draws the line around them.
void drawOutlineMask(const Frame& frame, const CapPass& caps);

} // namespace myoatlas::renderer
