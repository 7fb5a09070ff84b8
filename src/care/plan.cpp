#include "care/plan.h"

#include "care/possible.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::care {

namespace {

/// A slow stroke over a muscle takes about this long (10 to 20 cm at 2 to 4 cm a second).
constexpr double kStrokeSeconds = 5.0;
/// Between short presses one lets go only for a breath.
constexpr int kShortRestSeconds = 5, kRestSeconds = 20;

std::array<double, 2> secondsOf(const content::Dose& dose) {
    if (dose.holdSeconds) return *dose.holdSeconds;
    if (dose.strokes)
        return {(*dose.strokes)[0] * kStrokeSeconds, (*dose.strokes)[1] * kStrokeSeconds};
    if (dose.minutes) return {(*dose.minutes)[0] * 60.0, (*dose.minutes)[1] * 60.0};
    return {30.0, 30.0};
}

void setTimes(Part& part, const content::Dose& dose) {
    const auto [least, most] = secondsOf(dose);
    part.mostSeconds = std::clamp(static_cast<int>(std::lround(most)), 1, kLongestSeconds);
    part.seconds = std::clamp(static_cast<int>(std::lround(least)), 1, part.mostSeconds);
    const bool isCounted = dose.holdSeconds && dose.repeats;
    part.repeats = isCounted ? std::max(1, static_cast<int>((*dose.repeats)[0])) : 1;
    const bool isPulse = part.mostSeconds <= content::kDoseCeilings.pulseSeconds;
    part.restSeconds = dose.restSeconds ? static_cast<int>((*dose.restSeconds)[0])
                                        : (isPulse ? kShortRestSeconds : kRestSeconds);
}

/// Adds the name of what the id stands for; nothing for an unknown one.
template <typename Entries>
void addName(std::string& words, const Entries& entries, const std::string& id) {
    if (const auto* entry = content::findById(entries, id))
        words += (words.empty() ? "" : " · ") + entry->name;
}

std::string wordsOf(const content::Content& content, const content::Care& care) {
    std::string words;
    addName(words, content.techniques, care.technique);
    addName(words, content.tools, care.tool);
    addName(words, content.positions, care.position);
    return words;
}

std::string placeOf(const content::Content& content, const content::Care& care) {
    std::string words;
    addName(words, content.positions, care.position);
    addName(words, content.tools, care.tool);
    return words;
}

/// Of what is possible the first that presses; where nothing may press, the first of all.
const PossibleCare& chosen(const content::Content& content, const Possibilities& all) {
    for (const PossibleCare& possible : all.possible) {
        const auto* technique = content::findById(content.techniques, possible.care->technique);
        if (technique != nullptr && content::presses(*technique)) return possible;
    }
    return all.possible.front();
}

Part partFor(const content::Content& content, const content::PointRef& ref, Side side,
             const PossibleCare& possible) {
    const content::TriggerPoint& point = *ref.point;
    const content::Care& care = *possible.care;
    Part part;
    part.at = {point.id, side};
    part.muscle = ref.muscle->name;
    part.label = point.label;
    part.find = point.find;
    part.technique = care.technique;
    part.tool = care.tool;
    part.what = wordsOf(content, care);
    part.place = placeOf(content, care);
    part.steps = care.steps;
    const auto* technique = content::findById(content.techniques, care.technique);
    if (possible.dose.pressure && technique != nullptr && content::presses(*technique)) {
        part.pressureFrom = (*possible.dose.pressure)[0];
        part.pressureTo = (*possible.dose.pressure)[1];
    }
    setTimes(part, possible.dose);
    for (const std::string& id : point.redFlags)
        if (const auto* flag = content::findById(content.redFlags, id))
            part.signs.push_back(flag->sign);
    for (const std::string& id : point.cautions)
        if (const auto* caution = content::findById(content.cautions, id))
            part.cautions.push_back(caution->text);
    return part;
}

/// Why nothing is left for a point, in a sentence.
std::string whyNothing(const content::PointRef& ref, const Possibilities& all) {
    if (ref.point->selfCare == content::SelfCare::professional)
        return "this point is for somebody trained";
    std::string why;
    for (const DroppedCare& dropped : all.dropped)
        for (const std::string& reason : dropped.reasons)
            if (why.find(reason) == std::string::npos) why += (why.empty() ? "" : " ") + reason;
    return why.empty() ? "no technique is described for it" : why;
}

} // namespace

Result<Plan> planFor(const content::Content& content, std::span<const PointOnSide> points,
                     const Kit& kit, bool bothSides) {
    Plan plan;
    int total = 0;
    const auto leaveOut = [&](const content::PointRef& ref, const std::string& why) {
        plan.leftOut.push_back(ref.muscle->name + ": " + why);
    };
    const auto add = [&](Part part, const content::PointRef& ref) {
        const int seconds = part.seconds * part.repeats;
        if (total + seconds > kLongestSessionSeconds)
            return leaveOut(ref, "20 minutes in all are enough for one day");
        total += seconds;
        plan.parts.push_back(std::move(part));
    };
    for (const PointOnSide& at : points) {
        const content::PointRef ref = content.point(at.point);
        if (!ref) continue;
        const Possibilities all = possibilities(content, *ref.muscle, *ref.point, kit);
        if (all.possible.empty() || ref.point->selfCare == content::SelfCare::professional) {
            leaveOut(ref, whyNothing(ref, all));
            continue;
        }
        const Part part = partFor(content, ref, at.side, chosen(content, all));
        add(part, ref);
        if (!bothSides || at.side == Side::midline) continue;
        Part other = part;
        other.at.side = opposite(at.side);
        add(std::move(other), ref);
    }
    if (!plan.parts.empty()) return plan;
    std::string why;
    for (const std::string& reason : plan.leftOut) why += (why.empty() ? "" : "\n") + reason;
    return Error{why.empty() ? "no point is chosen" : why};
}

std::set<std::string> limitsOf(const content::Content& content,
                               const std::set<std::string>& gates) {
    std::set<std::string> limits;
    for (const content::Limit& limit : content.limits)
        if (gates.contains(limit.gate)) limits.insert(limit.id);
    return limits;
}

std::set<std::string> gatesOf(const content::Content& content,
                              const std::set<std::string>& limits) {
    std::set<std::string> gates;
    for (const content::Limit& limit : content.limits)
        if (!limit.gate.empty() && limits.contains(limit.id)) gates.insert(limit.gate);
    return gates;
}

} // namespace myoatlas::care
