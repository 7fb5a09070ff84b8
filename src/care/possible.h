#pragma once

#include "care/kit.h"
#include "content/content.h"

#include <optional>
#include <string>
#include <vector>

namespace myoatlas::care {

/// Something that this person can do about a point.
struct PossibleCare {
    const content::Care* care = nullptr;
    /// As `doseOf` has it, with the pressure that the limits leave.
    content::Dose dose;
};

/// Something that is described for the point but left out for this person.
struct DroppedCare {
    const content::Care* care = nullptr;
    /// Each once, as sentences.
    std::vector<std::string> reasons;
};

/// What remains of a point's techniques, and why the others do not.
struct Possibilities {
    std::vector<PossibleCare> possible;
    std::vector<DroppedCare> dropped;
    /// Whom to ask first.
    std::vector<std::string> askFirst;
    /// The lowest that a limit allows, 0..10.
    std::optional<double> pressureAtMost;
};

/// Borrows from `content`, `muscle` and `point`.
Possibilities possibilities(const content::Content& content, const content::Muscle& muscle,
                            const content::TriggerPoint& point, const Kit& kit);

} // namespace myoatlas::care
