#pragma once

#include "scene/labels.h"
#include "ui/picture_overlays.h"

namespace myoatlas::ui {

/// The page for names on the picture, in the largest of the type in use that suits it. What the
/// last frame drew over the picture is kept free: toolbar, cube, legend, the panel of a cut, the
/// tour, arcs, and notices for as long as they are there. Between two frames.
scene::LabelPage labelPage(const Style& style, const scene::Scene& scene, const Area& picture);

/// Draws `Context::labels` over the picture whose upper left corner is `origin`, into the current
/// window.
void labelOverlay(const Context& context, ImVec2 origin);

} // namespace myoatlas::ui
