#pragma once

#include "scene/confusions.h"
#include "ui/context.h"

namespace myoatlas::ui {

/// Points that are easily confused with one point, worked out once.
struct ConfusionState {
    std::weak_ptr<const scene::Atlas> atlas;
    std::size_t point = 0;
    std::vector<scene::Confusion> list;
};

/// Names the points that send pain to much the same places as `point` and says in words what tells
/// them apart; nothing when there are none.
void confusionList(const Context& context, std::size_t point, ConfusionState& state,
                   Requests& requests);

} // namespace myoatlas::ui
