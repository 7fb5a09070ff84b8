#pragma once

#include "care/session.h"

namespace myoatlas::care {

/// What hands that are busy have to know at once, whether by ear or by eye.
enum class Moment {
    holdBegins,
    holdEnds,
    /// A hold has ended, and the next point is on the other side.
    changeSides,
};

/// The moment that lies between two states of one session, `before` the earlier. Nothing when the
/// person went back or stopped: who does that knows it.
std::optional<Moment> momentBetween(const Session& before, const Session& after);

/// The part is on another side than the one before it.
bool changesSides(const Session& session);

} // namespace myoatlas::care
