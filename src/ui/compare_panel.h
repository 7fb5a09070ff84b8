#pragma once

#include "scene/difference.h"
#include "ui/context.h"

#include <memory>

namespace myoatlas::ui {

/// The comparison that is shown, worked out once.
struct CompareState {
    std::weak_ptr<const scene::Atlas> atlas;
    scene::Difference points;
    bool withSpillover = true;
    std::optional<scene::PatternDifference> difference;
};

/// The points that a comparison would take: the selected one and the one that was shown last beside
/// it. Nothing while fewer than two are shown.
std::optional<scene::Difference> comparable(const scene::Scene& scene);

/// What the hatching of a comparison means, with square centimetres. `room` pixels wide, into
/// the current window.
void compareLegend(const Context& context, float room, CompareState& state, Requests& requests);

/// Both zones in words: what only the one, both, and only the other are felt in.
void comparePanel(const Context& context, CompareState& state, Requests& requests);

/// The hue that stands where both are felt.
glm::vec3 sharedHue(glm::vec3 a, glm::vec3 b);

} // namespace myoatlas::ui
