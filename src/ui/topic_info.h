#pragma once

#include "ui/info_panel.h"

namespace myoatlas::ui {

/// A technique, a tool, a page, or an area with the points that can cause pain there.
void topicInfo(const Context& context, InfoState& state, Side side, Requests& requests);

} // namespace myoatlas::ui
