#include "care/dose.h"

#include <algorithm>

namespace myoatlas::care {

namespace {

using Range = std::optional<std::array<double, 2>>;

Range lowered(const Range& range, double most) {
    if (!range) return range;
    return std::array{std::min((*range)[0], most), std::min((*range)[1], most)};
}

} // namespace

content::Dose doseOf(const content::Care& care, const content::Technique& technique,
                     std::optional<double> pressureAtMost) {
    content::Dose dose = care.dose;
    for (const auto field :
         {&content::Dose::pressure, &content::Dose::holdSeconds, &content::Dose::repeats,
          &content::Dose::strokes, &content::Dose::minutes}) {
        const Range& usual = technique.dose.*field;
        if (!(dose.*field))
            dose.*field = usual;
        else if (usual)
            dose.*field = lowered(dose.*field, (*usual)[1]);
    }
    if (!dose.restSeconds) dose.restSeconds = technique.dose.restSeconds;
    if (pressureAtMost) dose.pressure = lowered(dose.pressure, *pressureAtMost);
    dose.pressure = lowered(dose.pressure, content::kDoseCeilings.pressure);
    return dose;
}

} // namespace myoatlas::care
