#pragma once

#include "ui/confusion_list.h"
#include "ui/press_path.h"

namespace myoatlas::ui {

/// What the tabs of a point remember between frames.
struct PointTabsState {
    /// The open one.
    int tab = 0;
    ConfusionState confusions;
    PressPathState pressPath;
};

/// The selected point: Overview, Find it, Treat it, Stretch, Cautions, Anatomy, Evidence.
void pointTabs(const Context& context, std::size_t point, PointTabsState& state,
               Requests& requests);

} // namespace myoatlas::ui
