#include "cli/locations.h"

#include <cstdlib>

namespace myoatlas::cli {

namespace fs = std::filesystem;

Locations locations() {
    std::error_code code;
    const fs::path executable = fs::read_symlink("/proc/self/exe", code);
    const fs::path share = executable.parent_path().parent_path() / "share" / "myoatlas";
    return {share / "data", share / "body.glb"};
}

fs::path cacheFolder() {
    // The XDG base directory specification: a relative path is to be ignored.
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache && cache[0] == '/')
        return fs::path(cache) / "myoatlas";
    if (const char* home = std::getenv("HOME"); home && home[0] == '/')
        return fs::path(home) / ".cache" / "myoatlas";
    return {};
}

} // namespace myoatlas::cli
