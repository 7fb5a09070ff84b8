#include "care/possible.h"

#include "care/dose.h"

#include <algorithm>

namespace myoatlas::care {

namespace {

using content::Limit;

bool has(const std::vector<std::string>& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

/// An empty list is no condition.
bool fits(const std::vector<std::string>& wanted, const std::string& id) {
    return wanted.empty() || has(wanted, id);
}

/// One technique for one point, with what the content says about its parts.
struct Case {
    const content::Muscle& muscle;
    const content::TriggerPoint& point;
    const content::Care& care;
    const content::Technique* technique = nullptr;
    const content::Tool* tool = nullptr;
    const content::Position* position = nullptr;
};

bool drops(const Limit::Drop& drop, const Case& a) {
    const bool sharesCaution =
        drop.cautions.empty() || std::ranges::any_of(drop.cautions, [&](const std::string& id) {
            return has(a.point.cautions, id);
        });
    if (drop.whatPresses && !(a.technique && content::presses(*a.technique))) return false;
    if (drop.whatIsNoHand && (a.tool == nullptr || a.tool->isPartOfBody)) return false;
    return sharesCaution && fits(drop.techniques, a.care.technique) &&
           fits(drop.tools, a.care.tool) && fits(drop.positions, a.care.position) &&
           fits(drop.regions, a.muscle.region) && fits(drop.muscles, a.muscle.id);
}

std::vector<std::string> reasons(const std::vector<const Limit*>& limits, const Kit& kit,
                                 const Case& a) {
    std::vector<std::string> found;
    const auto add = [&](const std::string& reason) {
        if (!has(found, reason)) found.push_back(reason);
    };
    for (const Limit* limit : limits)
        for (const Limit::Drop& drop : limit->drops)
            if (drops(drop, a)) add(drop.why);
    if (a.tool && !a.tool->isPartOfBody && kit.missingTools.contains(a.care.tool))
        add("Not at hand: " + a.tool->name + ".");
    if (a.position && kit.missingPositions.contains(a.care.position))
        add("No place for it: " + a.position->name + ".");
    return found;
}

std::vector<const Limit*> limitsOf(const content::Content& content, const Kit& kit) {
    std::vector<const Limit*> limits;
    for (const Limit& limit : content.limits)
        if (kit.limits.contains(limit.id)) limits.push_back(&limit);
    return limits;
}

} // namespace

Possibilities possibilities(const content::Content& content, const content::Muscle& muscle,
                            const content::TriggerPoint& point, const Kit& kit) {
    const std::vector<const Limit*> limits = limitsOf(content, kit);
    Possibilities found;
    for (const Limit* limit : limits) {
        if (!limit->askFirst.empty()) found.askFirst.push_back(limit->askFirst);
        if (limit->pressure)
            found.pressureAtMost = std::min(found.pressureAtMost.value_or(10.0), *limit->pressure);
    }
    for (const content::Care& care : point.care) {
        const Case a{muscle,
                     point,
                     care,
                     content::findById(content.techniques, care.technique),
                     content::findById(content.tools, care.tool),
                     content::findById(content.positions, care.position)};
        std::vector<std::string> why = reasons(limits, kit, a);
        if (!why.empty())
            found.dropped.push_back({&care, std::move(why)});
        else if (a.technique)
            found.possible.push_back({&care, doseOf(care, *a.technique, found.pressureAtMost)});
    }
    return found;
}

} // namespace myoatlas::care
