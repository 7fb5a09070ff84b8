#pragma once

#include "base/result.h"
#include "importer/source.h"

namespace myoatlas::importer {

/// Tells what lies inside one folder once links and ".." are resolved. Nothing else is read.
class FolderGuard {
public:
    /// For a file: its folder.
    explicit FolderGuard(const std::filesystem::path& source);

    const std::filesystem::path& root() const { return root_; }
    bool holds(const std::filesystem::path& path) const;

private:
    std::filesystem::path root_;
};

/// The regular files below `source` whose format can be read, in a stable order, or `source` itself
/// when it is a file. Links that lead out of the folder and what exceeds the limits go to `unread`.
/// Fails when there is nothing to read.
Result<std::vector<std::filesystem::path>> filesOf(const std::filesystem::path& source,
                                                   const SourceLimits& limits,
                                                   std::vector<Unread>& unread);

} // namespace myoatlas::importer
