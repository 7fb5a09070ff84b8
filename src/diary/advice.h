#pragma once

#include "diary/entry.h"

#include <span>
#include <string>

namespace myoatlas::diary {

/// What a person's own numbers say. Nobody else's numbers enter.
enum class Verdict {
    /// Fewer than `kFewestEntries` entries tell the pain before.
    tooFew,
    /// Under two weeks.
    tooEarly,
    /// At least 2 points or 30 % less: usually felt as a real change.
    better,
    /// Two weeks and more without such a change.
    unchanged,
    /// At least 2 points more.
    worse,
    /// The day after the last time it was at least 2 points more than before it.
    overdone,
};

/// Source: sections 1.7, 2.1 and 9 of the fact base (data/sources, evidence_dose): review after 2
/// to 3 weeks, 4 to 6 at most; 2 points or 30 % count as a change.
inline constexpr double kClearPoints = 2.0, kClearShare = 0.3;
inline constexpr int kFewestEntries = 3, kReviewDays = 14, kLongestCourseDays = 42;

/// The course since the last pause of four weeks or more.
struct Review {
    Verdict verdict = Verdict::tooFew;
    /// Entries that tell the pain before, and the days from the first to the last of them.
    int entries = 0, days = 0;
    /// Mean pain before, over the first and over the last seven days of the course.
    double first = 0.0, latest = 0.0;

    friend bool operator==(const Review&, const Review&) = default;
};

/// `entries` oldest first, of one point or of all.
Review review(std::span<const Entry> entries);

/// What the review may mean, in plain words that promise nothing.
struct Advice {
    std::string title, text;
    /// To see somebody about it is part of the advice.
    bool seeSomebody = false;
};
Advice adviceFor(const Review& review);

} // namespace myoatlas::diary
