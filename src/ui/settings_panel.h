#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

struct SettingsState {
    bool isOpen = false;
};

/// Colours, size of text, motion, mouse, what is drawn, keys; all of it is remembered.
void settingsPanel(const Context& context, SettingsState& state, Requests& requests);

} // namespace myoatlas::ui
