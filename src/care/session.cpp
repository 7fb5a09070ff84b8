#include "care/session.h"

#include <algorithm>

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
        if (gatePage(gate) == page && session.yes.contains(gate.id)) say.push_back(gate.say);
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

/// Notes what was done of the present part, if anything was.
void note(Session& session, int repeats, bool wasStopped) {
    if (repeats == 0 && !wasStopped) return;
    const Part& part = session.plan.parts[session.part];
    session.worked.push_back({session.part, repeats, part.seconds, wasStopped});
}

void nextPart(Session& session) {
    session.hold = 0;
    if (session.part + 1 >= session.plan.parts.size()) return enter(session, Stage::after);
    ++session.part;
    enter(session, Stage::find);
}

void endHold(Session& session) {
    const Part& part = session.plan.parts[session.part];
    if (session.hold + 1 < part.repeats) return enter(session, Stage::rest);
    note(session, session.hold + 1, false);
    nextPart(session);
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
        return enter(session, Stage::done);
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
        session.hold = 0;
        return enter(session, Stage::find);
    case Stage::after:
    case Stage::done:
        return;
    }
}

bool isHandsOn(Stage stage) {
    return stage == Stage::find || stage == Stage::press || stage == Stage::rest;
}

void stop(Session& session) {
    if (!isHandsOn(session.stage) && session.stage != Stage::warmUp) return;
    if (session.stage == Stage::press || session.stage == Stage::rest)
        note(session, session.stage == Stage::rest ? session.hold + 1 : session.hold, true);
    session.wasStopped = true;
    enter(session, Stage::after);
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
    session.yes = gatesOf(*session.content, kit.limits);
    session.lastSeen = now;
    return session;
}

Session advance(Session session, const Event& event, double now) {
    pass(session, now);
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

bool isRunning(const Session& session) { return stageSeconds(session) > 0.0 && !session.isPaused; }

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
