#pragma once

#include "content/catalogue.h"

#include <optional>

namespace myoatlas::care {

/// The dose of one care: its own figures, its technique's where it says nothing, and never more
/// than the technique's or, for pressure, than `pressureAtMost`.
content::Dose doseOf(const content::Care& care, const content::Technique& technique,
                     std::optional<double> pressureAtMost = {});

} // namespace myoatlas::care
