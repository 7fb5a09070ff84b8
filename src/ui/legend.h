#pragma once

#include "ui/picture_overlays.h"

namespace myoatlas::ui {

/// The shown points with their hues, to explain or to take away, and the key to the zones, at the
/// lower left of the picture. Names wrap; where type is large for the picture the points are discs
/// in a row, the name is that of the selected one, and the rest is behind a button.
void legend(const Context& context, const Area& picture, CompareState& compare, Requests& requests);

/// Pixels from the bottom of the picture that the legend took at the last frame.
float legendHeight();

} // namespace myoatlas::ui
