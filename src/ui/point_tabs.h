#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// The selected point: Overview, Find it, Treat it, Stretch, Cautions, Anatomy, Evidence.
void pointTabs(const Context& context, std::size_t point, Requests& requests);

} // namespace myoatlas::ui
