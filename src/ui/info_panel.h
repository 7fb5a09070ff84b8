#pragma once

#include "ui/context.h"
#include "ui/topic.h"

#include <optional>

namespace myoatlas::ui {

/// What the information on the right remembers between frames.
struct InfoState {
    /// Shown instead of what is selected.
    std::optional<Topic> topic;
};

} // namespace myoatlas::ui
