#include "care/moment.h"

namespace myoatlas::care {

std::optional<Moment> momentBetween(const Session& before, const Session& after) {
    const bool isOtherHold = before.part != after.part || before.hold != after.hold;
    if (after.stage == Stage::press && (before.stage != Stage::press || isOtherHold))
        return Moment::holdBegins;
    if (before.stage != Stage::press || after.wasStopped || after.wasEnded) return std::nullopt;
    if (after.stage == Stage::rest || after.stage == Stage::after) return Moment::holdEnds;
    // Back to finding the same place is no end.
    if (after.stage != Stage::find || before.part == after.part) return std::nullopt;
    return changesSides(after) ? Moment::changeSides : Moment::holdEnds;
}

bool changesSides(const Session& session) {
    const std::vector<Part>& parts = session.plan.parts;
    return session.part > 0 && session.part < parts.size() &&
           parts[session.part - 1].at.side != parts[session.part].at.side;
}

} // namespace myoatlas::care
