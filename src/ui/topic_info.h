#pragma once

#include "ui/info_panel.h"

namespace myoatlas::ui {

/// A technique, a tool, a page, or an area with the points that can cause pain there.
void topicInfo(const Context& context, InfoState& state, Side side, Requests& requests);

/// What `InfoState::causesOf` is when its causes are those of that area.
Topic areaKey(const content::Area& area, Side side);
/// The points that can cause pain in an area (id without side), best first.
std::vector<scene::Candidate> areaCauses(const Context& context, const std::string& area,
                                         Side side);

} // namespace myoatlas::ui
