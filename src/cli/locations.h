#pragma once

#include <filesystem>

namespace myoatlas::cli {

/// Where the program's own files lie: `../share/myoatlas` beside the executable, both in a build
/// folder and installed.
struct Locations {
    std::filesystem::path data;
    std::filesystem::path body;
};
Locations locations();

/// `$XDG_CACHE_HOME/myoatlas`, or `~/.cache/myoatlas`; empty when neither is set.
std::filesystem::path cacheFolder();

} // namespace myoatlas::cli
