#pragma once

#include "ui/picture_overlays.h"

namespace myoatlas::ui {

/// How much room a lesson takes at the bottom of the window, pixels: the same for all of its steps,
/// so that the picture stays where it is. 0 without a lesson.
float lessonHeight(const Context& context);

/// Title, step and caption of the lesson that is shown, and the buttons to go on, back and out.
void lessonPlayer(const Context& context, const Area& area, Requests& requests);

} // namespace myoatlas::ui
