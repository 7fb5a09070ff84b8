#pragma once

#include "ui/context.h"
#include "ui/picture_overlays.h"

namespace myoatlas::ui {

/// What the panel of the cut remembers between frames.
struct ClipState {
    /// The slider is held, so that its drag is one step to undo.
    bool isDragged = false;
    /// The last cut, for when the body is cut again.
    std::optional<scene::ClipPlane> last;
};

/// The plane that a first cut takes: through what is selected, or through the middle of the body.
scene::ClipPlane firstCut(const scene::Scene& scene, const ClipState& state);

/// "102.0 cm above the floor", "1.5 cm to the body's left of the middle".
std::string placeText(const scene::ClipPlane& plane);

/// Floats over the picture while the body is cut: across which plane, where, which side; and a way
/// to look squarely at the cut. What is shown of a press path can be left here.
void clipPanel(const Context& context, const Area& picture, ClipState& state, Requests& requests);

} // namespace myoatlas::ui
