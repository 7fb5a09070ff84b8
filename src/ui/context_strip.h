#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// The line at the bottom: the disclaimer, which is always there, and hints for the hand.
void contextStrip(const Context& context);

} // namespace myoatlas::ui
