#pragma once

#include "ui/picture_overlays.h"

namespace myoatlas::ui {

struct MenuState {
    bool isOpen = false;
    /// The keyboard goes there.
    bool wantsFocus = false;
};

/// What has no place in the panels: files, text, keeping and sharing, and what can be opened.
/// A choice closes it, and so does a click beside it.
void menuPanel(const Context& context, const Area& picture, MenuState& state, Requests& requests);

} // namespace myoatlas::ui
