#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// A muscle without a chosen point: its points, what it does, its anatomy. `tab` is the open one.
void muscleInfo(const Context& context, const content::Muscle& muscle, std::size_t structure,
                int& tab, Requests& requests);

/// Function, overload and complaints, as in the overview of a muscle and of its points.
void everydayBlock(const Context& context, const content::Muscle& muscle);
void anatomyBlock(const Context& context, const content::Muscle& muscle, Side side,
                  Requests& requests);

/// Asks for the same point or structure on the other side; something must be selected.
void swapSides(const Context& context, Requests& requests);

/// Frame, pin, hide, isolate and the same on the other side, as a row of icon buttons.
void selectionToolbar(const Context& context, Requests& requests);

} // namespace myoatlas::ui
