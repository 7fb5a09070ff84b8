#include "care/session.h"

#include "care/gates.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace myoatlas::care {

namespace {

/// At the end of a hold one lets go as slowly as one leaned in.
constexpr double kLetGoSeconds = 3.0;

void enter(Session& session, Stage stage) {
    session.stage = stage;
    session.elapsed = 0.0;
    session.isPaused = false;
}

void refuse(Session& session, std::vector<std::string> say) {
    session.say = std::move(say);
    enter(session, Stage::refused);
}

/// What the content says to the questions that were answered with yes and are on that page.
std::vector<std::string> sayingsOf(const Session& session, int page) {
    std::vector<std::string> say;
    for (const content::Gate& gate : session.content->gates)
        if (gatePage(gate) == page && isAsked(session, gate) && session.yes.contains(gate.id))
            say.push_back(gate.say);
    return say;
}

Kit kitAfterGates(const Session& session) {
    Kit kit = session.kit;
    kit.limits.merge(limitsOf(*session.content, session.yes));
    return kit;
}

/// Plans with what the answers leave; ends the session when that is nothing.
bool plan(Session& session) {
    Result<Plan> plan =
        planFor(*session.content, session.points, kitAfterGates(session), session.bothSides);
    if (!plan) {
        refuse(session, {plan.error().message});
        return false;
    }
    session.plan = std::move(*plan);
    // A yes for which there is no limit of its own still means: lightly.
    const bool isLight = !sayingsOf(session, kGatePages - 1).empty();
    for (Part& part : session.plan.parts) {
        if (!isLight) continue;
        part.pressureTo = std::min(part.pressureTo, content::kLightPressure);
        part.pressureFrom = std::min(part.pressureFrom, part.pressureTo);
    }
    return true;
}

void leaveGates(Session& session) {
    for (int page = 0; page < kGatePages - 1; ++page)
        if (std::vector<std::string> say = sayingsOf(session, page); !say.empty())
            return refuse(session, std::move(say));
    if (!plan(session)) return;
    session.say = sayingsOf(session, kGatePages - 1);
    enter(session, session.say.empty() ? Stage::warmUp : Stage::askFirst);
}

void nextPage(Session& session) {
    // A yes that stops is answered before anything else is asked.
    if (!sayingsOf(session, session.page).empty() && session.page < kGatePages - 1)
        return leaveGates(session);
    if (++session.page < kGatePages) return enter(session, Stage::gates);
    session.page = kGatePages - 1;
    leaveGates(session);
}

/// The hold under way, as far as it has come; nothing of one that hardly began.
void countHold(const Session& session, Worked& worked) {
    if (session.stage != Stage::press) return;
    const Part& part = session.plan.parts[session.part];
    const bool isComplete = remaining(session) <= 0.0;
    // Tenths of a frame are no second less.
    const int seconds =
        isComplete ? part.seconds : static_cast<int>(std::floor(session.elapsed + 0.05));
    if (!isComplete && seconds < kLeastHoldSeconds) return;
    worked.part = session.part;
    worked.holds.push_back(seconds);
    if (isComplete) ++worked.complete;
}

/// Notes what was held of the present part, if anything was.
void note(Session& session, bool wasStopped) {
    Worked worked = std::exchange(session.present, {});
    worked.part = session.part;
    worked.wasStopped = wasStopped;
    if (!worked.holds.empty() || wasStopped) session.worked.push_back(std::move(worked));
}

void nextPart(Session& session) {
    session.hold = 0;
    if (session.part + 1 >= session.plan.parts.size()) return enter(session, Stage::after);
    ++session.part;
    enter(session, Stage::find);
}

void endHold(Session& session) {
    countHold(session, session.present);
    const Part& part = session.plan.parts[session.part];
    if (session.hold + 1 < part.repeats) return enter(session, Stage::rest);
    note(session, false);
    nextPart(session);
}

bool lacksPain(const Session& session) {
    return !session.worked.empty() && (!session.before || !session.after);
}

/// A number that is missing is asked for once; then it may stay away.
void leaveAfter(Session& session) {
    if (lacksPain(session) && !session.hasAskedForPain) {
        session.hasAskedForPain = true;
        return;
    }
    enter(session, Stage::done);
}

void goOn(Session& session) {
    switch (session.stage) {
    case Stage::gates:
        return nextPage(session);
    case Stage::askFirst:
        return enter(session, Stage::warmUp);
    case Stage::warmUp:
        return enter(session, Stage::find);
    case Stage::find:
        return enter(session, Stage::press);
    case Stage::press:
        return endHold(session);
    case Stage::rest:
        ++session.hold;
        return enter(session, Stage::press);
    case Stage::after:
        return leaveAfter(session);
    case Stage::refused:
    case Stage::done:
        return;
    }
}

void goBack(Session& session) {
    switch (session.stage) {
    case Stage::gates:
        session.page = std::max(session.page - 1, 0);
        return;
    case Stage::refused:
    case Stage::askFirst:
        return enter(session, Stage::gates);
    case Stage::warmUp:
        return enter(session, session.say.empty() ? Stage::gates : Stage::askFirst);
    case Stage::find:
        if (session.part == 0) return enter(session, Stage::warmUp);
        return enter(session, Stage::find); // what was noted stays: begins this point again
    case Stage::press:
    case Stage::rest:
        // What was held stays held: this point begins again beside it.
        countHold(session, session.present);
        session.hold = 0;
        return enter(session, Stage::find);
    case Stage::after:
        if (!session.worked.empty()) return;
        session.hold = 0;
        session.wasEnded = false;
        return enter(session, Stage::find);
    case Stage::done:
        return;
    }
}

bool isHandsOn(Stage stage) {
    return stage == Stage::find || stage == Stage::press || stage == Stage::rest;
}

void stop(Session& session) {
    if (!isHandsOn(session.stage) && session.stage != Stage::warmUp) return;
    countHold(session, session.present);
    const bool wasPressing = session.stage == Stage::press || session.stage == Stage::rest;
    note(session, wasPressing);
    session.wasStopped = true;
    enter(session, Stage::after);
}

/// Straight away where nothing was held; else to the page that says what was.
void end(Session& session) {
    session.asksToEnd = false;
    if (session.stage == Stage::after) return enter(session, Stage::done);
    countHold(session, session.present);
    note(session, false);
    session.wasEnded = true;
    enter(session, session.worked.empty() ? Stage::done : Stage::after);
}

/// Lets the time go by, over as many stages as it covers.
void pass(Session& session, double now) {
    const double step = std::max(now - session.lastSeen, 0.0);
    session.lastSeen = now;
    if (!isRunning(session)) return;
    session.elapsed += step;
    while (isRunning(session) && session.elapsed >= stageSeconds(session)) {
        const double over = session.elapsed - stageSeconds(session);
        goOn(session);
        session.elapsed = over;
    }
}

struct Handler {
    Session& session;

    void operator()(const Tick&) const {}
    void operator()(const TogglePause&) const {
        if (stageSeconds(session) > 0.0) session.isPaused = !session.isPaused;
    }
    void operator()(const AskToEnd&) const {
        if (session.stage == Stage::refused) return enter(session, Stage::done);
        session.asksToEnd = !session.asksToEnd;
    }
    void operator()(const End&) const { end(session); }
    void operator()(const LookAgain&) const { session.answeredNo.clear(); }
    void operator()(const Next&) const { goOn(session); }
    void operator()(const Back&) const { goBack(session); }
    void operator()(const Stop&) const { stop(session); }
    void operator()(const AnswerGate& answer) const {
        if (session.stage == Stage::gates) setMember(session.yes, answer.gate, answer.isYes);
    }
    void operator()(const SetBefore& set) const { session.before = std::clamp(set.pain, 0, 10); }
    void operator()(const SetAfter& set) const {
        if (session.stage == Stage::after) session.after = std::clamp(set.pain, 0, 10);
    }
    void operator()(const SetSeconds& set) const {
        if (session.part >= session.plan.parts.size()) return;
        Part& part = session.plan.parts[session.part];
        part.seconds = std::clamp(set.seconds, 1, part.mostSeconds);
    }
    void operator()(const SetBothSides& set) const {
        if (session.stage != Stage::warmUp) return;
        session.bothSides = set.enabled;
        plan(session);
    }
};

} // namespace

int gatePage(const content::Gate& gate) {
    if (gate.effect == "stop") return 0;
    return gate.effect == "skip_area" ? 1 : 2;
}

Session beginSession(std::shared_ptr<const content::Content> content,
                     std::vector<PointOnSide> points, const Kit& kit, double now) {
    Session session;
    session.content = std::move(content);
    session.points = std::move(points);
    session.kit = kit;
    session.elsewhere = gatesElsewhere(*session.content, session.points);
    session.yes = gatesOf(*session.content, kit.limits);
    session.lastSeen = now;
    return session;
}

bool isAsked(const Session& session, const content::Gate& gate) {
    return !session.elsewhere.contains(gate.id);
}

bool isFolded(const Session& session, const content::Gate& gate) {
    return session.answeredNo.contains(gate.id) && !session.yes.contains(gate.id);
}

Session advance(Session session, const Event& event, double now) {
    pass(session, now);
    // While it is asked whether to end, whatever else is pressed means to go on.
    if (session.asksToEnd && std::holds_alternative<TogglePause>(event)) {
        session.asksToEnd = false;
        return session;
    }
    std::visit(Handler{session}, event);
    return session;
}

double stageSeconds(const Session& session) {
    const Part* part = presentPart(session);
    if (part == nullptr) return 0.0;
    switch (session.stage) {
    case Stage::warmUp:
        return kWarmUpSeconds;
    case Stage::find:
        return kFindSeconds;
    case Stage::press:
        return part->seconds;
    case Stage::rest:
        return part->restSeconds;
    default:
        return 0.0;
    }
}

double remaining(const Session& session) {
    return std::max(stageSeconds(session) - session.elapsed, 0.0);
}

bool isRunning(const Session& session) {
    return stageSeconds(session) > 0.0 && !session.isPaused && !session.asksToEnd;
}

int Worked::totalSeconds() const { return std::accumulate(holds.begin(), holds.end(), 0); }

std::vector<Worked> heldSoFar(const Session& session) {
    std::vector<Worked> held = session.worked;
    Worked present = session.present;
    countHold(session, present);
    if (present.holds.empty()) return held;
    present.part = session.part;
    held.push_back(std::move(present));
    return held;
}

bool isCutShort(const Session& session) {
    const std::vector<Worked> held = heldSoFar(session);
    std::vector<int> complete(session.plan.parts.size(), 0);
    for (const Worked& worked : held)
        if (worked.part < complete.size()) complete[worked.part] += worked.complete;
    for (std::size_t i = 0; i < complete.size(); ++i)
        if (complete[i] < session.plan.parts[i].repeats) return true;
    return false;
}

std::string heldWords(const Session& session, const Worked& worked) {
    const Part& part = session.plan.parts[worked.part];
    if (worked.holds.empty()) return "not held";
    const auto seconds = [](int value) { return std::to_string(value) + " s"; };
    const auto times = [&](int count, int value) {
        return (count > 1 ? std::to_string(count) + " × " : std::string()) + seconds(value);
    };
    const bool isEven = std::ranges::count(worked.holds, worked.holds.front()) ==
                        static_cast<std::ptrdiff_t>(worked.holds.size());
    std::string text;
    if (isEven)
        text = times(static_cast<int>(worked.holds.size()), worked.holds.front());
    else
        for (std::size_t i = 0; i < worked.holds.size(); ++i)
            text += (i == 0                         ? ""
                     : i + 1 == worked.holds.size() ? " and "
                                                    : ", ") +
                    seconds(worked.holds[i]);
    if (worked.complete < part.repeats) text += " of " + times(part.repeats, part.seconds);
    return text;
}

const Part* presentPart(const Session& session) {
    const bool isUnderWay = session.stage == Stage::warmUp || isHandsOn(session.stage);
    if (!isUnderWay || session.part >= session.plan.parts.size()) return nullptr;
    return &session.plan.parts[session.part];
}

std::string cueOf(const Session& session) {
    const Part* part = presentPart(session);
    if (session.stage != Stage::press || part == nullptr) return {};
    // A press of a few seconds is over before one could be told more.
    if (part->pressureTo <= 0.0 || part->seconds <= content::kDoseCeilings.pulseSeconds)
        return part->pressureTo <= 0.0 ? "Breathe easily" : "Press, breathing out";
    if (session.elapsed < kLeanInSeconds) return "Lean in slowly";
    if (remaining(session) <= kLetGoSeconds) return "Let go slowly";
    return "Hold. It may ease as you wait";
}

} // namespace myoatlas::care
