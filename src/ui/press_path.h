#pragma once

#include "scene/press_path.h"
#include "ui/context.h"

namespace myoatlas::ui {

/// The press path of the point that is explained, worked out once.
struct PressPathState {
    std::weak_ptr<const scene::Atlas> atlas;
    scene::PressPath path;
};

/// What lies under the finger: a strip of the layers from the skin to the point at their true
/// depths, with their names, the nerves and vessels beside it, and buttons that cut the body open
/// there and mark what to keep off.
void pressPathBlock(const Context& context, std::size_t point, PressPathState& state,
                    Requests& requests);

} // namespace myoatlas::ui
