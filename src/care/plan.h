#pragma once

#include "base/result.h"
#include "base/side.h"
#include "care/kit.h"
#include "content/content.h"

#include <span>
#include <string>
#include <vector>

namespace myoatlas::care {

/// A point of the content (id without side) on one side of the body.
struct PointOnSide {
    std::string point;
    Side side = Side::right;

    friend bool operator==(const PointOnSide&, const PointOnSide&) = default;
};

/// No timer runs longer than this, whatever the data says.
inline constexpr int kLongestSeconds = 120;
/// Pressing in all of one session. Source: evidence_dose, "15-20 min in all".
inline constexpr int kLongestSessionSeconds = 20 * 60;

/// One point as it is worked on: what to do, how hard, how long.
struct Part {
    PointOnSide at;
    std::string muscle, label;
    std::vector<std::string> find;
    /// Ids of technique and tool, and all in words: "Steady pressure · Tennis ball · Standing at a
    /// wall".
    std::string technique, tool, what;
    /// How one gets ready for it, which may differ from how the place is found: "Standing at a wall
    /// · Tennis ball". Empty where neither is said.
    std::string place;
    std::vector<std::string> steps;
    /// Felt pressure 0..10 that is aimed at; empty (0, 0) where nothing is pressed.
    double pressureFrom = 0.0, pressureTo = 0.0;
    /// Of one hold: what the timer begins with, and the most it can be set to.
    int seconds = 30, mostSeconds = 30;
    int repeats = 1, restSeconds = 20;
    /// Signs with which not to begin, then what to be careful with.
    std::vector<std::string> signs, cautions;
};

struct Plan {
    std::vector<Part> parts;
    /// What was asked for and is left out, with the reason.
    std::vector<std::string> leftOut;
};

/// One part for each point, in order; with `bothSides` the other side follows each. Of what the kit
/// leaves possible the first technique is taken. Fails, with the reasons, when nothing is left.
Result<Plan> planFor(const content::Content& content, std::span<const PointOnSide> points,
                     const Kit& kit, bool bothSides);

/// The limits that a yes to these opening questions brings.
std::set<std::string> limitsOf(const content::Content& content, const std::set<std::string>& gates);
/// The opening questions that these limits are a yes to.
std::set<std::string> gatesOf(const content::Content& content, const std::set<std::string>& limits);

} // namespace myoatlas::care
