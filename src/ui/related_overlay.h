#pragma once

#include "scene/related.h"
#include "ui/context.h"

namespace myoatlas::ui {

/// The arcs as they lie on a picture of `size` pixels.
std::vector<scene::RelatedArc> relatedArcsOn(const Style& style, const scene::Scene& scene,
                                             ImVec2 size);

/// Draws the arcs to key and satellite points, with names, over the picture of `size` whose upper
/// left corner is `origin`, into the current window.
void relatedOverlay(const Context& context, ImVec2 origin, ImVec2 size);

} // namespace myoatlas::ui
