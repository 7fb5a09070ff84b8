#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// A small cube that turns with the body and names its sides (A, P, L, R, S, I: the body's own);
/// a click on a face or
/// a letter beside it, or Enter where the keyboard is, looks from there. `centre` in pixels; draws
/// into the current window.
void orientationCube(const Context& context, ImVec2 centre, float size, Requests& requests);

} // namespace myoatlas::ui
