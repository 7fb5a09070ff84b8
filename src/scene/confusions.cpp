#include "scene/confusions.h"

#include <algorithm>
#include <map>

namespace myoatlas::scene {

namespace {

constexpr float kSpilloverWeight = 0.5f;
/// What a deep area counts for beside skin, square metres: as in the reverse look-up.
constexpr float kDeepArea = 0.004f;
constexpr float kLeastAlike = 0.25f;
/// An area counts as felt when that much of it is filled, and as not felt below the second figure.
constexpr float kFelt = 0.3f;
constexpr float kNotFelt = 0.1f;

/// Skin and deep areas of one pattern with what each counts for, square metres.
struct Footprint {
    std::map<std::uint32_t, float> skin, deep;
};

Footprint footprintOf(const ReferralPattern& pattern, const AreaMap& map) {
    Footprint footprint;
    const auto addAll = [&](const std::vector<VertexWeight>& weights, float importance) {
        for (const auto& [vertex, weight] : weights)
            footprint.skin[vertex] += importance * weight * map.vertexArea[vertex];
    };
    addAll(pattern.essential, 1.0f);
    addAll(pattern.spillover, kSpilloverWeight);
    for (const DeepZone& deep : pattern.deep)
        footprint.deep[deep.area] =
            kDeepArea * (deep.kind == content::ZoneKind::essential ? 1.0f : kSpilloverWeight);
    return footprint;
}

/// Adds the lesser of both to `shared` and the greater to `either`.
void compare(const std::map<std::uint32_t, float>& a, const std::map<std::uint32_t, float>& b,
             float& shared, float& either) {
    for (const auto& [key, value] : a) {
        const auto other = b.find(key);
        const float theirs = other == b.end() ? 0.0f : other->second;
        shared += std::min(value, theirs);
        either += std::max(value, theirs);
    }
    for (const auto& [key, value] : b)
        if (!a.contains(key)) either += value;
}

float alike(const Footprint& a, const Footprint& b) {
    float shared = 0.0f, either = 0.0f;
    compare(a.skin, b.skin, shared, either);
    compare(a.deep, b.deep, shared, either);
    return either > 0.0f ? shared / either : 0.0f;
}

/// Share of each area that the pattern fills, essential and spillover together.
std::map<std::size_t, float> filledAreas(const ReferralPattern& pattern, const AreaMap& map) {
    std::map<std::size_t, float> filled;
    for (const AreaCoverage& entry : coverages(pattern, map, 0.0f))
        filled[entry.area] += entry.coverage;
    return filled;
}

void tellApart(Confusion& confusion, const std::map<std::size_t, float>& mine,
               const std::map<std::size_t, float>& theirs) {
    const auto share = [](const std::map<std::size_t, float>& filled, std::size_t area) {
        const auto found = filled.find(area);
        return found == filled.end() ? 0.0f : found->second;
    };
    for (const auto& [area, filled] : mine) {
        if (filled < kFelt) continue;
        const float other = share(theirs, area);
        if (other >= kFelt) confusion.both.push_back(area);
        if (other < kNotFelt) confusion.onlyThis.push_back(area);
    }
    for (const auto& [area, filled] : theirs)
        if (filled >= kFelt && share(mine, area) < kNotFelt) confusion.onlyOther.push_back(area);
}

} // namespace

std::vector<Confusion> confusionsOf(const Atlas& atlas, std::size_t point, std::size_t most) {
    const std::span<const PlacedPoint> points = atlas.points();
    const std::span<const ReferralPattern> patterns = atlas.patterns();
    const AreaMap& map = atlas.areas();
    const Footprint mine = footprintOf(patterns[point], map);
    std::map<const content::Muscle*, Confusion> best;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const content::Muscle* muscle = points[i].ref.muscle;
        if (points[i].side != points[point].side || muscle == points[point].ref.muscle) continue;
        const float value = alike(mine, footprintOf(patterns[i], map));
        if (value < kLeastAlike) continue;
        const auto [entry, isNew] = best.try_emplace(muscle, Confusion{i, value, {}, {}, {}});
        if (!isNew && value > entry->second.alike) entry->second = {i, value, {}, {}, {}};
    }
    std::vector<Confusion> found;
    for (auto& [muscle, confusion] : best) found.push_back(std::move(confusion));
    std::ranges::sort(found, [](const Confusion& a, const Confusion& b) {
        return a.alike != b.alike ? a.alike > b.alike : a.point < b.point;
    });
    if (found.size() > most) found.resize(most);
    const auto filled = filledAreas(patterns[point], map);
    for (Confusion& confusion : found)
        tellApart(confusion, filled, filledAreas(patterns[confusion.point], map));
    return found;
}

} // namespace myoatlas::scene
