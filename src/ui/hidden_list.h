#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// Says in one line how much is hidden and opens or closes the list of it; nothing, and the list is
/// closed, while nothing is hidden.
void hiddenLine(const Context& context, bool& isListed);

/// What was hidden one by one, by name; a click shows it again.
void hiddenList(const Context& context, Requests& requests);

} // namespace myoatlas::ui
