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

/// What each skin vertex and deep area of a pattern counts for, square metres.
class Footprint {
public:
    explicit Footprint(const AreaMap& map)
        : map_(map), skin_(map.vertexArea.size(), 0.0f), deep_(map.areas.size(), 0.0f) {}

    void set(const ReferralPattern& pattern) {
        clear();
        addSkin(pattern.essential, 1.0f);
        addSkin(pattern.spillover, kSpilloverWeight);
        for (const DeepZone& deep : pattern.deep)
            add(deep_, deepUsed_, deep.area,
                kDeepArea * (deep.kind == content::ZoneKind::essential ? 1.0f : kSpilloverWeight));
    }

    /// 0..1: what both share, of all that either has.
    float alike(const Footprint& other) const {
        float shared = 0.0f;
        for (const std::uint32_t v : skinUsed_) shared += std::min(skin_[v], other.skin_[v]);
        for (const std::uint32_t a : deepUsed_) shared += std::min(deep_[a], other.deep_[a]);
        const float either = total_ + other.total_ - shared;
        return either > 0.0f ? shared / either : 0.0f;
    }

private:
    void add(std::vector<float>& values, std::vector<std::uint32_t>& used, std::size_t index,
             float value) {
        if (value <= 0.0f) return;
        if (values[index] == 0.0f) used.push_back(static_cast<std::uint32_t>(index));
        values[index] += value;
        total_ += value;
    }
    void addSkin(const std::vector<VertexWeight>& weights, float importance) {
        for (const auto& [vertex, weight] : weights)
            add(skin_, skinUsed_, vertex, importance * weight * map_.vertexArea[vertex]);
    }
    void clear() {
        for (const std::uint32_t v : skinUsed_) skin_[v] = 0.0f;
        for (const std::uint32_t a : deepUsed_) deep_[a] = 0.0f;
        skinUsed_.clear();
        deepUsed_.clear();
        total_ = 0.0f;
    }

    const AreaMap& map_;
    std::vector<float> skin_, deep_;
    /// Indices of what is not zero.
    std::vector<std::uint32_t> skinUsed_, deepUsed_;
    float total_ = 0.0f;
};

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
    Footprint mine(map), theirs(map);
    mine.set(patterns[point]);
    std::map<const content::Muscle*, Confusion> best;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const content::Muscle* muscle = points[i].ref.muscle;
        if (points[i].side != points[point].side || muscle == points[point].ref.muscle) continue;
        theirs.set(patterns[i]);
        const float value = theirs.alike(mine);
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
