#pragma once

#include "care/plan.h"

#include <memory>
#include <optional>
#include <variant>

namespace myoatlas::care {

/// What a session is at. The first pages wait for the person; from the warm-up on it goes by
/// itself, so that the hands are free.
enum class Stage {
    /// The opening questions, page by page.
    gates,
    /// A yes ended it; `Session::say` tells what to do instead.
    refused,
    /// A yes asks for somebody's word first.
    askFirst,
    warmUp,
    find,
    press,
    rest,
    /// The pain afterwards.
    after,
    done,
};

/// Opening questions that are asked on one page: what stops, what spares the area, what asks first.
inline constexpr int kGatePages = 3;
int gatePage(const content::Gate& gate);

inline constexpr int kWarmUpSeconds = 60, kFindSeconds = 45;
/// Pressure rises over this time. Source: evidence_dose, "rise over 3-5 s".
inline constexpr double kLeanInSeconds = 4.0;

/// A part that has been worked on.
struct Worked {
    std::size_t part = 0;
    /// Holds that were finished, and the seconds of the last one.
    int repeats = 0, seconds = 0;
    bool wasStopped = false;

    friend bool operator==(const Worked&, const Worked&) = default;
};

/// A session as a value; `advance` is the one place where it changes. It knows neither clock nor
/// window: times are seconds on any one clock.
struct Session {
    std::shared_ptr<const content::Content> content;
    std::vector<PointOnSide> points;
    Kit kit;

    Stage stage = Stage::gates;
    int page = 0;
    /// Opening questions that were answered with yes.
    std::set<std::string> yes;
    /// What to do, for a stage that says it: one sentence each.
    std::vector<std::string> say;
    bool bothSides = false;
    Plan plan;

    std::size_t part = 0;
    /// Which hold of the part, from 0.
    int hold = 0;
    /// Seconds of this stage that have gone by until `lastSeen`.
    double elapsed = 0.0, lastSeen = 0.0;
    bool isPaused = false;
    /// Ended by `Stop`.
    bool wasStopped = false;

    /// Pain 0..10.
    std::optional<int> before, after;
    std::vector<Worked> worked;
};

struct Tick {};
struct TogglePause {};
/// The next page or stage, without waiting.
struct Next {};
struct Back {};
/// It hurts sharply, tingles, or is enough: no more pressing today.
struct Stop {};
struct AnswerGate {
    std::string gate;
    bool isYes = false;
};
struct SetBefore {
    int pain = 0;
};
struct SetAfter {
    int pain = 0;
};
/// How long a hold of the present part lasts; held to its limits.
struct SetSeconds {
    int seconds = 30;
};
struct SetBothSides {
    bool enabled = false;
};
using Event = std::variant<Tick, TogglePause, Next, Back, Stop, AnswerGate, SetBefore, SetAfter,
                           SetSeconds, SetBothSides>;

/// At the opening questions; limits of the kit are answered with yes already.
Session beginSession(std::shared_ptr<const content::Content> content,
                     std::vector<PointOnSide> points, const Kit& kit, double now);

/// The session after the event. What does not fit the stage changes nothing.
Session advance(Session session, const Event& event, double now);

/// Seconds that the stage lasts; 0 when it waits for the person.
double stageSeconds(const Session& session);
/// Seconds that are left of it.
double remaining(const Session& session);
/// Something will change by itself.
bool isRunning(const Session& session);
/// The part that the stage is about; nothing before the warm-up.
const Part* presentPart(const Session& session);

/// What to do at this moment of a hold: "Lean in slowly".
std::string cueOf(const Session& session);

} // namespace myoatlas::care
