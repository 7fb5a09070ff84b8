#pragma once

#include "base/result.h"

#include <cstddef>
#include <functional>
#include <string>

namespace myoatlas::importer {

struct ProcessLimits {
    std::size_t maxBytes = 0;
    unsigned maxSeconds = 0;
    /// Longest answer that is taken.
    std::size_t maxAnswer = 0;
};

/// Calls `answer(i)` for each i below `count`, each in a process of its own, two at a time, and
/// hands what it returned to `done(i, bytes)` in this process, in any order. A process that
/// crashes, hangs or takes too much gives an Error in place of the bytes; it takes nothing else
/// down. `done` returning false ends the rest. POSIX only; call it while no other thread runs.
void forEachInOwnProcess(std::size_t count, const ProcessLimits& limits,
                         const std::function<std::string(std::size_t)>& answer,
                         const std::function<bool(std::size_t, Result<std::string>)>& done);

} // namespace myoatlas::importer
