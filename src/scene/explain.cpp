#include "scene/explain.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace myoatlas::scene {

namespace {

constexpr std::size_t kMostExplainers = 5;
constexpr double kLeastGain = 0.04;
/// Rims of zones and of drawings never meet exactly: less than this is no place that is left over.
constexpr float kLeastUnexplained = 0.02f;

/// What one candidate does at a painted vertex: covers so much of its weight (spillover half),
/// reaches so much of it at all.
struct Part {
    std::uint32_t vertex = 0;
    float cover = 0.0f, reach = 0.0f;
};

/// The painted skin of a zone. Its two parts meet at soft rims, where their weights add up to 1.
std::vector<Part> paintedParts(const ReferralPattern& pattern, const Drawing& drawing) {
    std::vector<Part> parts;
    auto e = pattern.essential.begin();
    auto s = pattern.spillover.begin();
    while (e != pattern.essential.end() || s != pattern.spillover.end()) {
        const bool takesE = s == pattern.spillover.end() ||
                            (e != pattern.essential.end() && e->vertex <= s->vertex);
        const bool takesS = e == pattern.essential.end() ||
                            (s != pattern.spillover.end() && s->vertex <= e->vertex);
        Part part{takesE ? e->vertex : s->vertex, 0.0f, 0.0f};
        const float drawn = drawing.skin[part.vertex];
        if (takesE) part.cover = part.reach = std::min((e++)->weight, drawn);
        if (takesS) {
            const float more = std::min((s++)->weight, drawn - part.reach);
            part.cover += kSpilloverWeight * more;
            part.reach += more;
        }
        if (drawn > 0.0f) parts.push_back(part);
    }
    return parts;
}

/// What a choice of points covers of a drawing.
class Cover {
public:
    Cover(const Atlas& atlas, const Drawing& drawing)
        : atlas_(atlas), drawing_(drawing), patterns_(atlas.patterns()),
          covered_(drawing.skin.size(), 0.0f), reached_(drawing.skin.size(), 0.0f),
          coveredDeep_(drawing.deep.size(), 0.0f) {}

    /// Square metres that the point would add; `parts` are its painted parts.
    double gain(std::size_t point, std::span<const Part> parts) const {
        double sum = 0.0;
        for (const Part& part : parts)
            sum += double(std::max(part.cover - covered_[part.vertex], 0.0f)) *
                   atlas_.areas().vertexArea[part.vertex];
        eachDeep(point, [&](std::size_t i, float cover) {
            sum += double(kDeepArea) * std::max(cover - coveredDeep_[i], 0.0f);
        });
        return sum;
    }

    void choose(std::size_t point, std::span<const Part> parts) {
        for (const Part& part : parts) {
            covered_[part.vertex] = std::max(covered_[part.vertex], part.cover);
            reached_[part.vertex] = std::max(reached_[part.vertex], part.reach);
        }
        eachDeep(point, [&](std::size_t i, float cover) {
            coveredDeep_[i] = std::max(coveredDeep_[i], cover);
        });
    }

    double all() const {
        double sum = double(kDeepArea) * static_cast<double>(drawing_.deep.size());
        for (std::size_t v = 0; v < drawing_.skin.size(); ++v)
            sum += double(drawing_.skin[v]) * atlas_.areas().vertexArea[v];
        return sum;
    }

    std::vector<float> openSkin() const {
        std::vector<float> open(drawing_.skin.size());
        for (std::size_t v = 0; v < open.size(); ++v) open[v] = drawing_.skin[v] - reached_[v];
        return open;
    }
    /// Drawn deep areas that no zone names.
    std::vector<std::size_t> openDeep() const {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < drawing_.deep.size(); ++i)
            if (coveredDeep_[i] == 0.0f) open.push_back(drawing_.deep[i]);
        return open;
    }

private:
    /// Each drawn deep area that the point names; those it names twice count at their greatest.
    template <typename Visit> void eachDeep(std::size_t point, const Visit& visit) const {
        for (std::size_t i = 0; i < drawing_.deep.size(); ++i) {
            float cover = 0.0f;
            for (const DeepZone& deep : patterns_[point].deep)
                if (drawing_.deep[i] == deep.area)
                    cover = std::max(
                        cover, deep.kind == content::ZoneKind::essential ? 1.0f : kSpilloverWeight);
            if (cover > 0.0f) visit(i, cover);
        }
    }

    const Atlas& atlas_;
    const Drawing& drawing_;
    std::span<const ReferralPattern> patterns_;
    std::vector<float> covered_, reached_, coveredDeep_;
};

void addUnexplained(Explanation& result, const Cover& cover, const AreaMap& map, double all) {
    std::vector<float> open = cover.openSkin();
    std::vector<double> byArea(map.areas.size(), 0.0);
    double sum = 0.0;
    for (std::size_t v = 0; v < open.size(); ++v) {
        sum += double(open[v]) * map.vertexArea[v];
        if (!map.areaOfVertex.empty())
            byArea[map.areaOfVertex[v]] += double(open[v]) * map.vertexArea[v];
    }
    for (const std::size_t area : cover.openDeep()) {
        byArea[area] += kDeepArea;
        sum += kDeepArea;
    }
    result.unexplained = static_cast<float>(sum / all);
    for (std::size_t a = 0; a < byArea.size(); ++a)
        if (const auto share = static_cast<float>(byArea[a] / all); share >= kLeastUnexplained)
            result.areas.push_back({a, share});
    std::ranges::sort(result.areas, std::ranges::greater{}, &UnexplainedArea::share);
    result.skin = std::make_shared<const std::vector<float>>(std::move(open));
}

std::string_view commonness(int howCommon) {
    constexpr std::array<std::string_view, 5> kWords{"rare", "uncommon", "fairly common", "common",
                                                     "very common"};
    return kWords[static_cast<std::size_t>(std::clamp(howCommon, 1, 5) - 1)];
}

std::string percent(float share) { return std::to_string(std::lround(100.0f * share)) + " %"; }

} // namespace

Explanation explain(const Atlas& atlas, const Drawing& drawing,
                    std::span<const Candidate> candidates) {
    Explanation result;
    Cover cover(atlas, drawing);
    const double all = cover.all();
    if (all <= 0.0) return result;
    const std::span<const ReferralPattern> patterns = atlas.patterns();
    std::vector<std::vector<Part>> parts;
    for (const Candidate& candidate : candidates)
        parts.push_back(paintedParts(patterns[candidate.point], drawing));
    double covered = 0.0;
    while (result.set.size() < kMostExplainers) {
        std::size_t best = candidates.size();
        double most = kLeastGain * all;
        for (std::size_t i = 0; i < candidates.size(); ++i)
            if (const double gain = cover.gain(candidates[i].point, parts[i]); gain > most) {
                best = i;
                most = gain;
            }
        if (best == candidates.size()) break;
        cover.choose(candidates[best].point, parts[best]);
        covered += most;
        result.set.push_back({candidates[best].point, static_cast<float>(most / all)});
    }
    result.covers = static_cast<float>(covered / all);
    addUnexplained(result, cover, atlas.areas(), all);
    return result;
}

std::string why(const Atlas& atlas, const Candidate& candidate) {
    const content::TriggerPoint& point = *atlas.points()[candidate.point].ref.point;
    const bool isEssential = candidate.kind == content::ZoneKind::essential;
    return "Its zone covers " + percent(candidate.covers) + " of your drawing (most of it " +
           (isEssential ? "where nearly everybody feels it" : "where only some feel it") + "), " +
           percent(candidate.drawn) + " of the zone is drawn, and the point is " +
           std::string(commonness(point.howCommon)) + ".";
}

} // namespace myoatlas::scene
