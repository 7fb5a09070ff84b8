#pragma once

#include "ui/context.h"
#include "ui/pain_state.h"
#include "ui/picture_overlays.h"

namespace myoatlas::ui {

/// A ring on the skin that shows how large the brush is there, or the name of the area that a click
/// would paint.
void brushOverlay(const Context& context, const Area& picture, const PainState& state);

} // namespace myoatlas::ui
