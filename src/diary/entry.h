#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace myoatlas::diary {

/// The longest note that is kept, bytes.
inline constexpr std::size_t kLongestNote = 4000;

/// What a person noted about one point at one time. All but the time may be missing.
struct Entry {
    /// Given by the diary; 0 as long as the entry is not kept.
    std::int64_t id = 0;
    /// Seconds since 1970, UTC.
    std::int64_t at = 0;
    /// With its side: "infraspinatus.1.left". Empty: about no point in particular.
    std::string point;
    /// Pain from 0 to 10 before and after.
    std::optional<int> before, after;
    /// How sore it was the day after, 0 to 10.
    std::optional<int> nextDay;
    /// Ids of the content.
    std::string technique, tool;
    /// The dose: seconds of one hold, how many holds, and felt pressure from 0 to 10.
    std::optional<int> seconds, repeats, pressure;
    std::string notes;

    friend bool operator==(const Entry&, const Entry&) = default;
};

/// Fails, naming the field, when a figure is out of range or a text is no UTF-8.
Result<void> check(const Entry& entry);

/// Which entries are wanted; what is not set chooses all.
struct Filter {
    /// With a side that side, without one both.
    std::string point;
    std::optional<std::int64_t> since;
};

bool matches(const Filter& filter, const Entry& entry);

} // namespace myoatlas::diary
