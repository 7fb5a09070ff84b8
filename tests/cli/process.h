#pragma once

#include <string>
#include <vector>

namespace myoatlas::cli {

/// What a finished program left behind.
struct Finished {
    /// -1 when it was ended by a signal.
    int exitCode = -1;
    std::string out;
    std::string err;
};

/// Runs `myoatlas` with those arguments and no display, its cache and settings in a folder of the
/// test's own.
Finished myoatlas(const std::vector<std::string>& arguments);

} // namespace myoatlas::cli
