#include "care/gates.h"

#include <algorithm>

namespace myoatlas::care {

namespace {

using content::Limit;

bool sharesOne(const std::vector<std::string>& some, const std::vector<std::string>& others) {
    return std::ranges::any_of(some, [&](const std::string& entry) {
        return std::ranges::find(others, entry) != others.end();
    });
}

bool isLocal(const Limit::Drop& drop) {
    return !drop.regions.empty() || !drop.muscles.empty() || !drop.cautions.empty();
}

/// It lowers no dose everywhere, and leaves out only what lies at some place.
bool isLocal(const Limit& limit) {
    return !limit.pressure && !limit.drops.empty() &&
           std::ranges::all_of(limit.drops, [](const Limit::Drop& drop) { return isLocal(drop); });
}

bool concerns(const Limit::Drop& drop, const content::Muscle& muscle) {
    if (sharesOne({muscle.region}, drop.regions) || sharesOne({muscle.id}, drop.muscles))
        return true;
    return std::ranges::any_of(muscle.points, [&](const content::TriggerPoint& point) {
        return sharesOne(point.cautions, drop.cautions);
    });
}

} // namespace

std::set<std::string> regionsOf(const content::Content& content,
                                std::span<const PointOnSide> points) {
    std::set<std::string> regions;
    for (const PointOnSide& at : points)
        if (const content::PointRef ref = content.point(at.point))
            regions.insert(ref.muscle->region);
    return regions;
}

std::set<std::string> regionsOf(const content::Content& content, const content::Gate& gate) {
    std::set<std::string> regions;
    // What stops everything is about everybody.
    if (gate.effect == "stop") return regions;
    for (const Limit& limit : content.limits) {
        if (limit.gate != gate.id) continue;
        if (!isLocal(limit)) return {};
        for (const content::Muscle& muscle : content.muscles)
            if (std::ranges::any_of(
                    limit.drops, [&](const Limit::Drop& drop) { return concerns(drop, muscle); }))
                regions.insert(muscle.region);
    }
    return regions;
}

std::set<std::string> gatesElsewhere(const content::Content& content,
                                     std::span<const PointOnSide> points) {
    const std::set<std::string> here = regionsOf(content, points);
    std::set<std::string> elsewhere;
    for (const content::Gate& gate : content.gates) {
        const std::set<std::string> regions = regionsOf(content, gate);
        const bool isHere = std::ranges::any_of(
            regions, [&](const std::string& region) { return here.contains(region); });
        if (!regions.empty() && !isHere) elsewhere.insert(gate.id);
    }
    return elsewhere;
}

} // namespace myoatlas::care
