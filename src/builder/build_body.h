#pragma once

#include "base/result.h"
#include "body/body.h"
#include "builder/measurements.h"
#include "builder/structure_table.h"

#include <vector>

namespace myoatlas::builder {

/// What goes into one body glTF.
struct BuiltBody {
    /// In the order of the table, left before right before midline; then bones placed on landmarks
    /// and what a press must spare; the skin last.
    std::vector<body::Structure> structures;
    /// Sorted by id.
    std::vector<Landmark> landmarks;
};

/// Makes the mesh of every structure of `table` on each of its sides and the skin over them.
/// Deterministic: the same input
/// gives the same floats whatever the number of threads. Fails when a row names figures that
/// `measurements` lacks, with the id of the structure.
Result<BuiltBody> buildBody(const Measurements& measurements,
                            const std::vector<StructureRow>& table);

/// Only the measured and described structures of `table`: no skin, nothing placed on landmarks.
Result<BuiltBody> buildStructures(const Measurements& measurements,
                                  const std::vector<StructureRow>& table);

} // namespace myoatlas::builder
