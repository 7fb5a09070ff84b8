#pragma once

#include <string>
#include <vector>

namespace myoatlas::content {

/// One mistake in a data file, for the person who edits it.
struct Problem {
    std::string file;
    /// 1-based; 0 when the mistake concerns the whole file.
    int line = 0;
    /// Where in the entry and what was expected: "points[0].dose.hold_s: expected …, found …".
    std::string message;
};
using Problems = std::vector<Problem>;

/// "muscles/infraspinatus.yaml:12: points[0]: …"
std::string format(const Problem& problem);

} // namespace myoatlas::content
