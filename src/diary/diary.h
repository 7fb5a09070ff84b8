#pragma once

#include "base/diagnostics.h"
#include "base/result.h"
#include "diary/entry.h"
#include "diary/sqlite.h"

#include <filesystem>
#include <vector>

namespace myoatlas::diary {

/// The sore person's own log: one SQLite file on this machine that nobody else is sent.
///
/// Each change is one transaction with a rollback journal and synchronous=EXTRA: when a call has
/// returned, the entry is on the disk with its folder entry, and a program killed or a machine
/// switched off in between leaves the state before or the state after. Several programs may have it
/// open at once.
class Diary {
public:
    /// Opens the file, or makes an empty diary (readable by its owner only) with its folder. A file
    /// that is damaged is kept beside it as "diary.sqlite.damaged-DATE" and an empty diary begun;
    /// `diagnostics` says so, each time until the new one has an entry. Fails when the file cannot
    /// be reached, belongs to another program or was written by a newer version.
    static Result<Diary> open(const std::filesystem::path& file, Diagnostics& diagnostics);

    /// Keeps a new entry and returns its id. The entry's own id is not read.
    Result<std::int64_t> add(const Entry& entry);
    /// Replaces the entry with that id; fails when there is none.
    Result<void> update(const Entry& entry);
    Result<void> remove(std::int64_t id);
    /// Erases all entries, also from the bytes of the file, and the damaged files that were kept
    /// aside. Returns how many entries there were.
    Result<std::size_t> removeAll();

    /// Oldest first.
    Result<std::vector<Entry>> entries(const Filter& filter = {});

    const std::filesystem::path& file() const { return file_; }

private:
    Diary(Database database, std::filesystem::path file)
        : database_(std::move(database)), file_(std::move(file)) {}

    Database database_;
    std::filesystem::path file_;
};

/// The damaged files that were kept beside the diary.
std::vector<std::filesystem::path> damagedFiles(const std::filesystem::path& diaryFile);

} // namespace myoatlas::diary
