#pragma once

#include "scene/causes.h"
#include "ui/point_tabs.h"

#include <optional>

namespace myoatlas::ui {

/// What the information on the right remembers between frames.
struct InfoState {
    /// A new point opens at its overview, which says how safe it is; going through the anatomy of
    /// muscle after muscle one stays at it.
    PointTabsState pointTabs;
    int muscleTab = 0;
    std::optional<std::size_t> lastPoint;
    /// Shown instead of what is selected.
    std::optional<Topic> topic;
    /// The candidates of the area that is the topic, worked out once.
    std::optional<Topic> causesOf;
    std::vector<scene::Candidate> causes;
};

/// Explains the topic, the selected point, muscle or structure; else greets and lists the pages.
void infoPanel(const Context& context, InfoState& state, Side side, Requests& requests);

} // namespace myoatlas::ui
