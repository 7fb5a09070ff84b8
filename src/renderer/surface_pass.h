#pragma once

#include "renderer/frame.h"

namespace myoatlas::renderer {

/// Draws what is opaque, skin included, into `Frame::targets.surfaces()`, to be resolved when the
/// cut faces lie there too.
void drawSurfaces(const Frame& frame);

/// Culls back faces unless the list wants both sides or a plane cuts meshes open.
void setCulling(const DrawList& list);

} // namespace myoatlas::renderer
