#pragma once

#include "scene/action.h"
#include "scene/zone_palette.h"
#include "ui/care_state.h"
#include "ui/command.h"
#include "ui/topic.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::ui {

/// `highContrast` is white on black with edges drawn, the body's background included.
enum class Theme { light, dark, highContrast };

/// Of the text, on top of the display's own scale.
inline constexpr float kMaxTextScale = 2.5f;

/// What a person sets once; kept in the settings file.
struct Preferences {
    Theme theme = Theme::light;
    /// 1 .. `kMaxTextScale`.
    float textScale = 1.0f;
    /// Views change at once instead of in a short flight, and nothing moves by itself.
    bool hasReducedMotion = false;
    scene::ZonePalette palette = scene::ZonePalette::textbook;
    /// Bodies are opened in a parallel view, without perspective.
    bool opensParallel = false;
    /// The wheel keeps what is under the pointer where it is; else the middle of the picture.
    bool zoomsToPointer = true;
    /// A drag turns the body as a ball under the hand; else as on a turntable with level horizon.
    bool turnsFreely = false;
    /// A drag turns the body around what is selected; else around the middle of the picture.
    bool turnsAroundSelection = false;
    scene::NameLanguage nameLanguage = scene::NameLanguage::english;
    /// A soft tone at the moments of a session.
    bool hasSounds = false;

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// What the panels speak of. Structures and point belong to the row under the pointer and are lit
/// in the picture as if they were pointed at there; areas are shaded while one reads about them.
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
    /// A file to open; while the chooser of files is open, also a folder to enter.
    std::optional<std::filesystem::path> open;
    bool forgetRecentFiles = false;
    /// A page of HTML to be kept as a file.
    std::optional<std::string> page;
    /// All settings as on the first day; what the person has and can do is left alone.
    bool restoreDefaults = false;

    void add(Command command) { commands.push_back(command); }
    void add(scene::Action action) { actions.push_back(std::move(action)); }
};

} // namespace myoatlas::ui
