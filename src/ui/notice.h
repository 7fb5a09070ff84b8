#pragma once

#include <string>

namespace myoatlas::ui {

/// A short message over the picture: what a key has just changed, where a picture was saved, why a
/// file did not open.
struct Notice {
    std::string text;
    bool isProblem = false;
    /// Seconds on the clock of the program; shown until then.
    double until = 0.0;
};

} // namespace myoatlas::ui
