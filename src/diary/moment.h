#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace myoatlas::diary {

inline constexpr std::int64_t kSecondsADay = 86400;

/// Seconds since 1970, UTC.
std::int64_t currentTime();

/// "2026-11-21T18:05:00+01:00", in the time zone of this machine.
std::string isoTime(std::int64_t at);
/// "2026-11-21 18:05": for people.
std::string plainTime(std::int64_t at);
/// "2026-11-21".
std::string plainDay(std::int64_t at);

/// The inverse of the three above; "Z" for UTC is understood too, a day alone begins at midnight.
/// Nothing when `text` is no such time or names a day that the calendar lacks.
std::optional<std::int64_t> parseTime(std::string_view text);

/// A moment to look back to: what `parseTime` knows, or "10d" and "3w" before `now`.
std::optional<std::int64_t> parseSince(std::string_view text, std::int64_t now);

} // namespace myoatlas::diary
