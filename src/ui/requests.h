#pragma once

#include "scene/action.h"
#include "ui/command.h"
#include "ui/topic.h"

#include <optional>
#include <vector>

namespace myoatlas::ui {

/// What a person sets once; kept in the settings file.
struct Preferences {
    bool isDark = false;
    /// 1 .. 2, on top of the display's own scale.
    float textScale = 1.0f;
    /// Views change at once instead of in a short flight.
    bool hasReducedMotion = false;

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// What a row under the pointer speaks of; lit in the picture as if it were pointed at there.
struct Highlight {
    std::vector<std::size_t> structures;
    std::optional<std::size_t> point;

    friend bool operator==(const Highlight&, const Highlight&) = default;
};

/// What the panels ask for in one frame; they change nothing themselves.
struct Requests {
    /// Undone in one step.
    scene::Actions actions;
    /// The actions go on with what the last ones began (a slider that is being dragged).
    bool isContinued = false;
    std::vector<Command> commands;
    std::optional<Preferences> preferences;
    std::optional<scene::StandardView> standardView;
    /// Something to read instead of what is selected.
    std::optional<Topic> topic;
    Highlight highlight;
    /// After the actions: bring what is selected into the picture.
    bool flyToSelection = false;

    void add(Command command) { commands.push_back(command); }
    void add(scene::Action action) { actions.push_back(std::move(action)); }
};

} // namespace myoatlas::ui
