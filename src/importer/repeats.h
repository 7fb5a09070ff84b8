#pragma once

#include "importer/placing.h"

namespace myoatlas::importer {

/// Of parts that are one structure, leaves the surest where they are the same surface or where one
/// was only guessed; different pieces of one structure all stay.
void setAsideRepeats(Placing& placing, const std::vector<SourcePart>& parts,
                     const body::Body& body);

} // namespace myoatlas::importer
