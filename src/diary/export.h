#pragma once

#include "base/result.h"
#include "diary/entry.h"

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>

namespace myoatlas::diary {

/// How entries leave the program.
enum class ExportFormat { csv, json };

/// Keys: id, at (ISO 8601 with offset), point and side, before, after, next_day, technique, tool,
/// seconds, repeats, pressure, notes. What was not noted is null.
nlohmann::ordered_json toJson(const Entry& entry);

/// The entries as UTF-8 text. CSV has the keys of `toJson` as its first line and leaves what was
/// not noted empty (RFC 4180, lines end in "\n"); JSON is {"entries": […]}.
std::string exported(std::span<const Entry> entries, ExportFormat format);

/// Writes them to a new file "myoatlas-diary-DATE.csv" (or ".json") in `folder`, with a number when
/// there is one already, and returns it.
Result<std::filesystem::path> exportTo(const std::filesystem::path& folder,
                                       std::span<const Entry> entries, ExportFormat format);

} // namespace myoatlas::diary
