#include "scene/painting_causes.h"

#include "scene/questions.h"

#include <algorithm>
#include <array>

namespace myoatlas::scene {

namespace {

/// Share of an area, and square metres of it, from which a drawing reaches it.
constexpr float kReachedShare = 0.2f, kReachedSkin = 0.0004f;

std::vector<std::size_t> pointsOf(std::span<const Candidate> candidates) {
    std::vector<std::size_t> points;
    for (const Candidate& candidate : leaders(candidates)) points.push_back(candidate.point);
    return points;
}

void addMissing(std::vector<std::size_t>& points, std::span<const std::size_t> more) {
    for (const std::size_t point : more)
        if (std::ranges::find(points, point) == points.end()) points.push_back(point);
}

} // namespace

PaintingCauses::PaintingCauses(std::shared_ptr<const Atlas> atlas) : atlas_(std::move(atlas)) {
    const AreaMap& map = atlas_->areas();
    const std::span<const ReferralPattern> patterns = atlas_->patterns();
    last_.skin.assign(map.vertexArea.size(), 0.0f);
    overlaps_.resize(patterns.size());
    first_.assign(map.vertexArea.size() + 1, 0);
    for (const ReferralPattern& pattern : patterns)
        for (const auto* weights : {&pattern.essential, &pattern.spillover})
            for (const VertexWeight& entry : *weights) ++first_[entry.vertex + 1];
    for (std::size_t v = 0; v + 1 < first_.size(); ++v) first_[v + 1] += first_[v];
    shares_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    const auto add = [&](std::uint32_t point, const std::vector<VertexWeight>& weights,
                         bool isEssential, double& zone) {
        for (const auto& [vertex, weight] : weights) {
            shares_[next[vertex]++] = {point, weight, isEssential};
            zone += double(weight) * map.vertexArea[vertex];
        }
    };
    for (std::uint32_t p = 0; p < patterns.size(); ++p) {
        add(p, patterns[p].essential, true, overlaps_[p].essential);
        add(p, patterns[p].spillover, false, overlaps_[p].spillover);
        for (const DeepZone& deep : patterns[p].deep)
            (deep.kind == content::ZoneKind::essential ? overlaps_[p].essential
                                                       : overlaps_[p].spillover) += kDeepArea;
    }
}

void PaintingCauses::change(std::uint32_t vertex, float from, float to) {
    const double area = atlas_->areas().vertexArea[vertex];
    drawn_ += area * (double(to) - from);
    for (std::uint32_t i = first_[vertex]; i < first_[vertex + 1]; ++i) {
        const Share& share = shares_[i];
        ZoneOverlap& overlap = overlaps_[share.point];
        (share.isEssential ? overlap.essentialDrawn : overlap.spilloverDrawn) +=
            area * (double(std::min(share.weight, to)) - std::min(share.weight, from));
    }
}

void PaintingCauses::changeDeep(std::size_t area, double by) {
    drawn_ += by;
    const std::span<const ReferralPattern> patterns = atlas_->patterns();
    for (std::size_t p = 0; p < patterns.size(); ++p)
        for (const DeepZone& deep : patterns[p].deep)
            if (deep.area == area)
                (deep.kind == content::ZoneKind::essential ? overlaps_[p].essentialDrawn
                                                           : overlaps_[p].spilloverDrawn) += by;
}

void PaintingCauses::update(const Drawing* drawing) {
    static const std::vector<std::size_t> kNone;
    const std::vector<std::size_t>& deep = drawing ? drawing->deep : kNone;
    for (std::uint32_t v = 0; v < last_.skin.size(); ++v) {
        const float now = drawing ? drawing->skin[v] : 0.0f;
        if (now == last_.skin[v]) continue;
        change(v, last_.skin[v], now);
        last_.skin[v] = now;
    }
    const auto holds = [](const std::vector<std::size_t>& list, std::size_t area) {
        return std::ranges::find(list, area) != list.end();
    };
    for (const std::size_t area : last_.deep)
        if (!holds(deep, area)) changeDeep(area, -double(kDeepArea));
    for (const std::size_t area : deep)
        if (!holds(last_.deep, area)) changeDeep(area, double(kDeepArea));
    last_.deep = deep;
    // Sums of many small changes: a drawing that was erased again leaves less than a pore.
    constexpr double kNothing = 1e-9;
    candidates_ =
        drawn_ > kNothing ? rankOverlaps(*atlas_, overlaps_, drawn_) : std::vector<Candidate>{};
}

std::vector<std::size_t> PaintingCauses::areasReached() const {
    const AreaMap& map = atlas_->areas();
    std::vector<std::size_t> reached = last_.deep;
    if (map.areaOfVertex.empty()) return reached;
    std::vector<float> painted(map.areas.size(), 0.0f);
    for (std::size_t v = 0; v < last_.skin.size(); ++v)
        painted[map.areaOfVertex[v]] += last_.skin[v] * map.vertexArea[v];
    for (std::size_t a = 0; a < painted.size(); ++a)
        if (painted[a] > 0.0f &&
            (painted[a] >= kReachedSkin || painted[a] >= kReachedShare * map.areas[a].skinArea))
            reached.push_back(a);
    return reached;
}

std::vector<std::size_t> PaintingCauses::pointsToRuleOut() {
    std::vector<std::size_t> points = pointsOf(candidates_);
    for (const std::size_t area : areasReached()) {
        const auto [entry, isNew] = leadersOfArea_.try_emplace(area);
        if (isNew) {
            const std::array<std::size_t, 1> whole{area};
            entry->second = pointsOf(rankCauses(*atlas_, drawingOf(whole, atlas_->areas())));
        }
        addMissing(points, entry->second);
    }
    return points;
}

} // namespace myoatlas::scene
