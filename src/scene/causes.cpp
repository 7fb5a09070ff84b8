#include "scene/causes.h"

#include <algorithm>

namespace myoatlas::scene {

namespace {

constexpr float kSpilloverWeight = 0.5f;
/// What a deep area counts for beside skin, square metres: about a palm's half.
constexpr float kDeepArea = 0.004f;
constexpr float kLeastCover = 0.05f;

/// Square metres of a zone, and of its part inside the drawing.
struct Overlap {
    float zone = 0.0f;
    float drawn = 0.0f;
};

Overlap overlap(std::span<const VertexWeight> weights, const Drawing& drawing,
                const AreaMap& map) {
    Overlap sum;
    for (const auto& [vertex, weight] : weights) {
        const float area = weight * map.vertexArea[vertex];
        sum.zone += area;
        sum.drawn += area * drawing.skin[vertex];
    }
    return sum;
}

void addDeep(Overlap& essential, Overlap& spillover, const ReferralPattern& pattern,
             const Drawing& drawing) {
    for (const DeepZone& deep : pattern.deep) {
        Overlap& sum = deep.kind == content::ZoneKind::essential ? essential : spillover;
        sum.zone += kDeepArea;
        if (std::find(drawing.deep.begin(), drawing.deep.end(), deep.area) != drawing.deep.end())
            sum.drawn += kDeepArea;
    }
}

} // namespace

Drawing drawingOf(std::span<const std::size_t> areas, const AreaMap& map) {
    Drawing drawing;
    std::vector<bool> wanted(map.areas.size(), false);
    for (const std::size_t area : areas) {
        wanted[area] = true;
        if (map.areas[area].isDeep()) drawing.deep.push_back(area);
    }
    drawing.skin.resize(map.areaOfVertex.size());
    for (std::size_t v = 0; v < drawing.skin.size(); ++v)
        drawing.skin[v] = wanted[map.areaOfVertex[v]] ? 1.0f : 0.0f;
    return drawing;
}

std::vector<Candidate> rankCauses(const Atlas& atlas, const Drawing& drawing) {
    const AreaMap& map = atlas.areas();
    float drawn = kDeepArea * static_cast<float>(drawing.deep.size());
    for (std::size_t v = 0; v < drawing.skin.size(); ++v)
        drawn += drawing.skin[v] * map.vertexArea[v];
    std::vector<Candidate> candidates;
    if (drawn <= 0.0f) return candidates;

    const std::span<const ReferralPattern> patterns = atlas.patterns();
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        Overlap essential = overlap(patterns[i].essential, drawing, map);
        Overlap spillover = overlap(patterns[i].spillover, drawing, map);
        addDeep(essential, spillover, patterns[i], drawing);
        const float zone = essential.zone + kSpilloverWeight * spillover.zone;
        const float inside = essential.drawn + kSpilloverWeight * spillover.drawn;
        if (zone <= 0.0f) continue;
        Candidate candidate{i, 0.0f, std::min(inside / drawn, 1.0f), inside / zone,
                            essential.drawn >= spillover.drawn ? content::ZoneKind::essential
                                                               : content::ZoneKind::spillover};
        if (candidate.covers < kLeastCover) continue;
        const float common =
            static_cast<float>(atlas.points()[i].ref.point->howCommon - 1) / 4.0f;
        // Coverage leads; a zone that lies elsewhere for its most part, or a rare point, yields.
        candidate.score = 0.6f * candidate.covers + 0.25f * candidate.drawn + 0.15f * common;
        candidates.push_back(candidate);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& a, const auto& b) { return a.score > b.score; });
    return candidates;
}

} // namespace myoatlas::scene
