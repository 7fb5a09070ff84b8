#pragma once

#include "scene/action.h"
#include "ui/care_state.h"
#include "ui/command.h"
#include "ui/topic.h"

#include <memory>
#include <optional>
#include <string>
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

/// What the panels speak of. Structures and point belong to the row under the pointer and are lit in
/// the picture as if they were pointed at there; areas are shaded while one reads about them.
struct Highlight {
    std::vector<std::size_t> structures{};
    std::optional<std::size_t> point{};
    /// Indices into `AreaMap::areas`.
    std::vector<std::size_t> areas{};
    /// Points whose zones are shown for the moment.
    std::vector<std::size_t> zones{};
    /// Per skin vertex, the part of the drawing that no zone of the smallest set reaches.
    std::shared_ptr<const std::vector<float>> unexplained{};

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
    /// To be copied.
    std::optional<std::string> clipboard;
    /// Bring these areas into the picture; indices into `AreaMap::areas`.
    std::vector<std::size_t> flyToAreas;
    CareRequests care;

    void add(Command command) { commands.push_back(command); }
    void add(scene::Action action) { actions.push_back(std::move(action)); }
};

} // namespace myoatlas::ui
