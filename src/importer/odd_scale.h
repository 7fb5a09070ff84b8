#pragma once

#include "importer/placing.h"
#include "importer/shape.h"

namespace myoatlas::importer {

/// Whether a part, as the frame places it, has the size and place of its structure.
bool fits(const Shape& shape, const Shape& expected);

/// Finds another scale and shift for parts that do not fit, and another turn where a node's own
/// rotation is odd: those whose size is wrong by one factor come from one export and are fitted
/// together. Sets `bodyFromPart` and says so in the doubt. Returns for each of `outliers` whether
/// it fits now.
std::vector<bool> mendScale(std::vector<PlacedPart*> outliers, const std::vector<SourcePart>& parts,
                            const Frame& frame, const body::Body& body,
                            const std::vector<Shape>& bodyShapes);

} // namespace myoatlas::importer
