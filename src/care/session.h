#pragma once

#include "care/plan.h"

#include <cstdint>
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

/// A part that has been worked on, as it was really held.
struct Worked {
    std::size_t part = 0;
    /// Whole seconds of each hold, in order; one that was cut short counts what it lasted.
    std::vector<int> holds;
    /// How many of them lasted as long as they should.
    int complete = 0;
    /// By `Stop`: it hurt.
    bool wasStopped = false;

    int totalSeconds() const;
    friend bool operator==(const Worked&, const Worked&) = default;
};
/// A hold that was left sooner is a hand that was only laid on; it counts as no hold.
inline constexpr int kLeastHoldSeconds = 3;

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
    /// Ended by `End`, before all was done.
    bool wasEnded = false;
    /// "End here?" stands; the clock waits meanwhile.
    bool asksToEnd = false;

    /// Pain 0..10.
    std::optional<int> before, after;
    /// What is missing of it was asked for once more at the end.
    bool hasAskedForPain = false;
    /// Seconds of each hold of the present part that is over, and how many were complete.
    Worked present;
    std::vector<Worked> worked;
    /// Opening questions about other regions than those of the points.
    std::set<std::string> elsewhere;
    /// Opening questions that were answered with no a short time before, and when, seconds since
    /// 1970, UTC: they are shown folded.
    std::set<std::string> answeredNo;
    std::int64_t answeredAt = 0;
};

struct Tick {};
struct TogglePause {};
/// The next page or stage, without waiting.
struct Next {};
struct Back {};
/// It hurts sharply, tingles, or is enough: no more pressing today.
struct Stop {};
/// Asks whether to end here, or takes the question back.
struct AskToEnd {};
/// Ends here; what was held is kept.
struct End {};
/// Opening questions that were answered before are shown again.
struct LookAgain {};
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
using Event = std::variant<Tick, TogglePause, Next, Back, Stop, AskToEnd, End, LookAgain,
                           AnswerGate, SetBefore, SetAfter, SetSeconds, SetBothSides>;

/// At the opening questions; limits of the kit are answered with yes already.
Session beginSession(std::shared_ptr<const content::Content> content,
                     std::vector<PointOnSide> points, const Kit& kit, double now);

/// Whether the session asks it: questions about the person always, others in their regions.
bool isAsked(const Session& session, const content::Gate& gate);
/// It was answered with no a short time before, and nobody wants to see it again.
bool isFolded(const Session& session, const content::Gate& gate);

/// The session after the event. What does not fit the stage changes nothing.
Session advance(Session session, const Event& event, double now);

/// Seconds that the stage lasts; 0 when it waits for the person.
double stageSeconds(const Session& session);
/// Seconds that are left of it.
double remaining(const Session& session);
/// Something will change by itself.
bool isRunning(const Session& session);
/// All that was held so far, the hold under way included; empty when nothing was.
std::vector<Worked> heldSoFar(const Session& session);
/// Whether anything of the plan is left undone, or was cut short. Only once the hands have begun.
bool isCutShort(const Session& session);
/// "2 × 30 s", "12 s of 30 s", "30 s and 12 s of 2 × 30 s"; "not held".
std::string heldWords(const Session& session, const Worked& worked);
/// The part that the stage is about; nothing before the warm-up.
const Part* presentPart(const Session& session);

/// What to do at this moment of a hold: "Lean in slowly".
std::string cueOf(const Session& session);

} // namespace myoatlas::care
