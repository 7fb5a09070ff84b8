#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// The selected point: Overview, Find it, Treat it, Stretch, Cautions, Anatomy, Evidence.
/// `tab` is the open one, changed by a click.
void pointTabs(const Context& context, std::size_t point, int& tab, Requests& requests);

} // namespace myoatlas::ui
