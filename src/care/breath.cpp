#include "care/breath.h"

#include <cmath>

namespace myoatlas::care {

Breath breathAt(double seconds) {
    const double at = std::fmod(std::fmax(seconds, 0.0), kBreathInSeconds + kBreathOutSeconds);
    const bool isOut = at >= kBreathInSeconds;
    const double share =
        isOut ? 1.0 - (at - kBreathInSeconds) / kBreathOutSeconds : at / kBreathInSeconds;
    return {isOut, share * share * (3.0 - 2.0 * share)};
}

} // namespace myoatlas::care
