#pragma once

#include "base/diagnostics.h"
#include "base/result.h"
#include "scene/atlas.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace myoatlas::app {

/// What the window opens with.
struct ViewOptions {
    std::shared_ptr<const scene::Atlas> atlas;
    /// Selected and shown; an index into `Atlas::points()`.
    std::optional<std::size_t> point;
    /// A view as text (`scene::toText`).
    std::optional<std::string> viewText;
    /// For what may be deleted at any time; empty: nothing is kept.
    std::filesystem::path cacheFolder;
    /// What was odd while loading; shown once.
    Diagnostics diagnostics;
};

/// Opens the window and returns when it is closed. Fails, with the way out, without a display,
/// where OpenGL is older than 3.3, and when the view is none.
Result<void> run(const ViewOptions& options);

} // namespace myoatlas::app
