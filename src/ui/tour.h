#pragma once

#include "ui/picture_overlays.h"

#include <optional>

namespace myoatlas::ui {

struct TourState {
    /// 0, 1 or 2 while it is shown.
    std::optional<int> step;
    /// It was seen to its end or skipped: not to be shown again by itself.
    bool hasEnded = false;
};

void endTour(TourState& state);

/// Where the parts of the window are that the tour speaks of.
struct TourStops {
    Area left, picture, right;
};

/// A small card over the picture that explains the window in three steps. It takes nothing away:
/// what lies beside it can be used meanwhile.
void tourCard(const Context& context, const TourStops& stops, TourState& state, Requests& requests);

} // namespace myoatlas::ui
