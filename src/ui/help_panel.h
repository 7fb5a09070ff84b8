#pragma once

#include "ui/context.h"

#include <string>

namespace myoatlas::ui {

struct HelpState {
    bool isOpen = false;
    std::string filter;
    bool wantsFocus = false;
};

/// All keys and mouse habits, with a search; a click on a row does what its key does.
void helpPanel(const Context& context, HelpState& state, Requests& requests);

} // namespace myoatlas::ui
