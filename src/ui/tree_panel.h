#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// The tree of regions, muscles and points, each muscle with an eye that hides or shows it on both
/// sides. What is chosen is chosen on `side`.
void treePanel(const Context& context, Side side, Requests& requests);

} // namespace myoatlas::ui
