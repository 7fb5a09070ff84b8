#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// What a layer had before its eye was closed.
struct LayersState {
    std::array<float, scene::kLayerCount> before{1.0f, 1.0f, 1.0f, 1.0f, 1.0f, 1.0f, 1.0f};
    /// The layer whose slider is held, so that its drag is one step to undo.
    std::optional<scene::Layer> dragged;
    /// The same of the slider that peels.
    bool isPeeling = false;
};

/// A slider that peels the body, then the layers from the skin inward, each with an eye and a
/// slider for its opacity, and buttons to hide and isolate what is selected and to show everything.
void layersPanel(const Context& context, LayersState& state, Requests& requests);

} // namespace myoatlas::ui
