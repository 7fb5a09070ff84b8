#pragma once

#include "base/diagnostics.h"
#include "ui/style.h"

namespace myoatlas::app {

/// Fills ImGui's font atlas with Open Sans (package fonts-open-sans) at `scale`, or DejaVu, or
/// ImGui's own small font, whichever is installed; the last two are named in `diagnostics`.
ui::Fonts loadFonts(float scale, Diagnostics& diagnostics);

} // namespace myoatlas::app
