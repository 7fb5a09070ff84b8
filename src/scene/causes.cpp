#include "scene/causes.h"

#include <algorithm>

namespace myoatlas::scene {

namespace {

constexpr float kLeastCover = 0.05f;

void add(std::span<const VertexWeight> weights, const Drawing& drawing, const AreaMap& map,
         double& zone, double& drawn) {
    for (const auto& [vertex, weight] : weights) {
        zone += double(weight) * map.vertexArea[vertex];
        drawn += double(std::min(weight, drawing.skin[vertex])) * map.vertexArea[vertex];
    }
}

ZoneOverlap overlapOf(const ReferralPattern& pattern, const Drawing& drawing, const AreaMap& map) {
    ZoneOverlap sum;
    add(pattern.essential, drawing, map, sum.essential, sum.essentialDrawn);
    add(pattern.spillover, drawing, map, sum.spillover, sum.spilloverDrawn);
    for (const DeepZone& deep : pattern.deep) {
        const bool isEssential = deep.kind == content::ZoneKind::essential;
        (isEssential ? sum.essential : sum.spillover) += kDeepArea;
        if (std::ranges::find(drawing.deep, deep.area) != drawing.deep.end())
            (isEssential ? sum.essentialDrawn : sum.spilloverDrawn) += kDeepArea;
    }
    return sum;
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
    double drawn = double(kDeepArea) * static_cast<double>(drawing.deep.size());
    for (std::size_t v = 0; v < drawing.skin.size(); ++v)
        drawn += double(drawing.skin[v]) * map.vertexArea[v];
    if (drawn <= 0.0) return {};
    std::vector<ZoneOverlap> overlaps;
    for (const ReferralPattern& pattern : atlas.patterns())
        overlaps.push_back(overlapOf(pattern, drawing, map));
    return rankOverlaps(atlas, overlaps, drawn);
}

std::vector<Candidate> rankOverlaps(const Atlas& atlas, std::span<const ZoneOverlap> overlaps,
                                    double drawing) {
    std::vector<Candidate> candidates;
    if (drawing <= 0.0) return candidates;
    for (std::size_t i = 0; i < overlaps.size(); ++i) {
        const ZoneOverlap& overlap = overlaps[i];
        const double zone = overlap.essential + kSpilloverWeight * overlap.spillover;
        const double inside = overlap.essentialDrawn + kSpilloverWeight * overlap.spilloverDrawn;
        if (zone <= 0.0) continue;
        Candidate candidate{i, 0.0f, std::min(static_cast<float>(inside / drawing), 1.0f),
                            std::min(static_cast<float>(inside / zone), 1.0f),
                            overlap.essentialDrawn >= overlap.spilloverDrawn
                                ? content::ZoneKind::essential
                                : content::ZoneKind::spillover};
        if (candidate.covers < kLeastCover) continue;
        const float common = static_cast<float>(atlas.points()[i].ref.point->howCommon - 1) / 4.0f;
        // Coverage leads; a zone that lies elsewhere for its most part, or a rare point, yields.
        candidate.score = 0.6f * candidate.covers + 0.25f * candidate.drawn + 0.15f * common;
        candidates.push_back(candidate);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& a, const auto& b) { return a.score > b.score; });
    return candidates;
}

} // namespace myoatlas::scene
