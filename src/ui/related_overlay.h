#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// Draws the arcs to key and satellite points, with names, over the picture of `size` whose upper
/// left corner is `origin`, into the current window.
void relatedOverlay(const Context& context, ImVec2 origin, ImVec2 size);

} // namespace myoatlas::ui
