#pragma once

#include "base/result.h"
#include "importer/source.h"

namespace myoatlas::importer {

/// What one file gave, as bytes that pass between processes of one machine.
std::string bytesOf(const Result<std::vector<SourcePart>>& parts);

/// The inverse of `bytesOf`. The writer may have been overrun by a hostile file, so every length
/// and index is checked.
Result<std::vector<SourcePart>> partsOf(std::string_view bytes);

} // namespace myoatlas::importer
