#pragma once

namespace myoatlas::care {

/// In for four seconds, out for six: slower out than in, so that one can let go.
inline constexpr double kBreathInSeconds = 4.0, kBreathOutSeconds = 6.0;

struct Breath {
    bool isOut = false;
    /// 0 empty .. 1 full.
    double fullness = 0.0;
};

/// The breath to go along with, `seconds` after a hold began.
Breath breathAt(double seconds);

} // namespace myoatlas::care
