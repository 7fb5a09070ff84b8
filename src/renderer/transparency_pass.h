#pragma once

#include "renderer/frame.h"

namespace myoatlas::renderer {

/// Whether the frame has anything for `drawTransparency`.
bool hasTransparency(const DrawPlan& plan);

/// Sums ghosted structures and translucent skin, in any order, into
/// `Frame::targets.transparency()`, hidden by what `drawSurfaces` left in the depth buffer.
void drawTransparency(const Frame& frame);

} // namespace myoatlas::renderer
