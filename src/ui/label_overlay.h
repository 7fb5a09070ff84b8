#pragma once

#include "scene/labels.h"
#include "ui/context.h"

namespace myoatlas::ui {

/// The page for names on a picture of `size` pixels: beside the toolbar, above the legend and
/// below the cube, in the largest of the type in use that suits the height.
scene::LabelPage labelPage(const Style& style, const scene::Scene& scene, ImVec2 size);

/// Draws `Context::labels` over the picture whose upper left corner is `origin`, into the current
/// window.
void labelOverlay(const Context& context, ImVec2 origin);

} // namespace myoatlas::ui
