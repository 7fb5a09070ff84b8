#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// What the tree has led to already.
struct TreeState {
    std::optional<std::size_t> structure;
    std::optional<std::size_t> point;
};

/// The tree of regions, muscles and points, each muscle with an eye that hides or shows it on both
/// sides. What is chosen is chosen on `side`. When something else is selected, the tree opens there
/// and scrolls to it, once, so that one can close it again. The row under the pointer is
/// highlighted in the picture.
void treePanel(const Context& context, Side side, TreeState& state, Requests& requests);

} // namespace myoatlas::ui
