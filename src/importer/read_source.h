#pragma once

#include "base/result.h"
#include "importer/progress.h"
#include "importer/source.h"

namespace myoatlas::importer {

struct Source {
    /// In the order of the files' names.
    std::vector<SourcePart> parts;
    std::vector<Unread> unread;
};

/// Reads every mesh of a folder or file, each file in a process of its own, so a hostile one cannot
/// do harm; what cannot be read goes to `Source::unread`. Fails when nothing can be read, or when
/// `progress` gives up.
Result<Source> readSource(const std::filesystem::path& path, const Progress& progress,
                          const SourceLimits& limits = {});

} // namespace myoatlas::importer
