#pragma once

#include "base/diagnostics.h"
#include "base/result.h"
#include "scene/atlas.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace myoatlas::app {

/// What the window shows first.
struct Opening {
    std::shared_ptr<const scene::Atlas> atlas;
    /// Selected and shown; an index into `Atlas::points()`.
    std::optional<std::size_t> point{};
};

/// What the window opens with.
struct ViewOptions {
    /// Called once, when window, shaders and fonts are ready: reading the body may go on until
    /// then.
    std::function<Result<Opening>()> opening;
    /// A view as text (`scene::toText`).
    std::optional<std::string> viewText;
    /// A lesson to open; empty: none.
    std::filesystem::path lessonFile{};
    /// Those that the menu offers.
    std::filesystem::path lessonsFolder{};
    /// For what may be deleted at any time; empty: nothing is kept.
    std::filesystem::path cacheFolder;
    /// The program's own body, to go back to.
    std::filesystem::path defaultBody;
    /// The body that `opening` reads, when it was chosen by a person.
    std::filesystem::path openedBody;
    /// What was odd while loading; shown once.
    Diagnostics diagnostics;
};

/// Opens the window and returns when it is closed. Fails, with the way out, without a display,
/// where OpenGL is older than 3.3, when the opening fails and when the view or the lesson is none.
Result<void> run(const ViewOptions& options);

} // namespace myoatlas::app
