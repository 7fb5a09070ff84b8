#include "scene/referral.h"

#include <algorithm>
#include <unordered_map>

namespace myoatlas::scene {

using content::ReferralZone;
using content::ZoneKind;

namespace {

constexpr float kLeastWeight = 1.0f / 255.0f;

/// Weights by vertex while elements are being joined; a later element never weakens an earlier.
class WeightMap {
public:
    explicit WeightMap(std::size_t vertices) : weights_(vertices, 0.0f) {}

    void join(std::uint32_t vertex, float weight) {
        if (weight < kLeastWeight) return;
        if (weights_[vertex] == 0.0f) used_.push_back(vertex);
        weights_[vertex] = std::max(weights_[vertex], weight);
    }
    float operator[](std::uint32_t vertex) const { return weights_[vertex]; }

    /// By vertex, each at most what `limit` leaves of 1.
    std::vector<VertexWeight> take(const WeightMap* limit = nullptr) {
        std::ranges::sort(used_);
        std::vector<VertexWeight> list;
        list.reserve(used_.size());
        for (const std::uint32_t vertex : used_) {
            const float most = limit ? 1.0f - (*limit)[vertex] : 1.0f;
            const float weight = std::min(weights_[vertex], most);
            if (weight >= kLeastWeight) list.push_back({vertex, weight});
        }
        return list;
    }

private:
    std::vector<float> weights_;
    std::vector<std::uint32_t> used_;
};

Result<void> addStroke(WeightMap& weights, const ReferralZone& zone, Side side,
                       const ReferralInputs& inputs) {
    const auto line = inputs.placement.alongSkin(zone.stroke, side);
    if (!line) return line.error();
    const float radius = 0.5f * zone.width * inputs.placement.scale();
    const float soft = softEdge(radius);
    const auto seeds = seedsAt(inputs.placement.body().skin()->mesh, *line);
    for (const auto& [vertex, distance] : inputs.geodesic.march(seeds, radius + soft))
        weights.join(vertex, edgeWeight(distance - radius, soft));
    return {};
}

std::vector<Side> sidesOf(const ReferralZone& zone, Side side) {
    switch (zone.side) {
    case ReferralZone::Across::same:
        return {side};
    case ReferralZone::Across::opposite:
        return {opposite(side)};
    default:
        return {side, opposite(side)};
    }
}

class Evaluation {
public:
    explicit Evaluation(const ReferralInputs& inputs)
        : inputs_(inputs), essential_(inputs.placement.body().skin()->mesh.positions.size()),
          spillover_(essential_) {}

    Result<void> add(const ReferralZone& zone, Side side) {
        WeightMap& weights = zone.kind == ZoneKind::essential ? essential_ : spillover_;
        for (const Side where : sidesOf(zone, side)) {
            if (!zone.stroke.empty()) {
                if (Result<void> added = addStroke(weights, zone, where, inputs_); !added)
                    return added;
                continue;
            }
            auto area = inputs_.areas.find(joinSide(zone.area, where));
            if (!area) area = inputs_.areas.find(zone.area);
            // A body without the landmarks of the areas shows the strokes and spots alone.
            if (!area && inputs_.areas.areas.empty()) continue;
            if (!area) return Error{"there is no area '" + zone.area + "'"};
            const auto index = static_cast<std::uint32_t>(*area);
            if (inputs_.areas.areas[*area].isDeep())
                deep_.push_back({index, zone.kind});
            else
                for (const auto& [vertex, weight] : areaWeights(index, inputs_))
                    weights.join(vertex, weight);
        }
        return {};
    }

    ReferralPattern finish() { return {essential_.take(), spillover_.take(&essential_), deep_}; }

private:
    const ReferralInputs& inputs_;
    WeightMap essential_, spillover_;
    std::vector<DeepZone> deep_;
};

void addCoverages(std::span<const VertexWeight> weights, ZoneKind kind, const AreaMap& map,
                  float least, std::vector<AreaCoverage>& result) {
    if (map.areaOfVertex.empty()) return; // no area has any skin
    std::vector<float> filled(map.areas.size(), 0.0f);
    for (const auto& [vertex, weight] : weights)
        filled[map.areaOfVertex[vertex]] += weight * map.vertexArea[vertex];
    for (std::size_t a = 0; a < filled.size(); ++a) {
        if (map.areas[a].skinArea <= 0.0f) continue;
        const float coverage = std::min(filled[a] / map.areas[a].skinArea, 1.0f);
        if (coverage >= least) result.push_back({a, kind, coverage});
    }
}

} // namespace

float softEdge(float radius) { return std::clamp(0.35f * radius, 0.002f, 0.010f); }

float edgeWeight(float signedDistance, float soft) {
    const float t = std::clamp((signedDistance + soft) / (2.0f * soft), 0.0f, 1.0f);
    return 1.0f - t * t * (3.0f - 2.0f * t);
}

std::vector<VertexWeight> areaWeights(std::uint32_t area, const ReferralInputs& inputs) {
    constexpr float kSoft = 0.005f;
    const auto& areaOf = inputs.areas.areaOfVertex;
    const body::Mesh& skin = inputs.placement.body().skin()->mesh;
    // The border runs through the triangles that have corners on both of its sides.
    std::vector<body::VertexDistance> inside, outside;
    for (const std::uint32_t triangle : inputs.areas.borderOfArea[area])
        for (std::size_t k = 0; k < 3; ++k) {
            const std::uint32_t vertex = skin.indices[3 * std::size_t(triangle) + k];
            (areaOf[vertex] == area ? inside : outside).push_back({vertex, 0.0f});
        }
    // Half an edge is added because the border runs between an inner and an outer vertex.
    constexpr float kHalfEdge = 0.002f;
    std::unordered_map<std::uint32_t, float> rim;
    for (const auto& [vertex, distance] : inputs.geodesic.march(outside, kSoft))
        if (areaOf[vertex] == area) rim[vertex] = edgeWeight(-distance + kHalfEdge, kSoft);
    std::vector<VertexWeight> weights;
    for (const std::uint32_t vertex : inputs.areas.verticesOfArea[area]) {
        const auto found = rim.find(vertex);
        weights.push_back({vertex, found == rim.end() ? 1.0f : found->second});
    }
    for (const auto& [vertex, distance] : inputs.geodesic.march(inside, kSoft))
        if (areaOf[vertex] != area)
            weights.push_back({vertex, edgeWeight(distance - kHalfEdge, kSoft)});
    return weights;
}

Result<ReferralPattern> evaluate(const content::TriggerPoint& point, Side side,
                                 const ReferralInputs& inputs) {
    Evaluation evaluation(inputs);
    for (const ReferralZone& zone : point.referral)
        if (const Result<void> added = evaluation.add(zone, side); !added)
            return added.error().within(zone.file + ":" + std::to_string(zone.line));
    return evaluation.finish();
}

std::vector<AreaCoverage> coverages(const ReferralPattern& pattern, const AreaMap& areas,
                                    float least) {
    std::vector<AreaCoverage> result;
    addCoverages(pattern.essential, ZoneKind::essential, areas, least, result);
    addCoverages(pattern.spillover, ZoneKind::spillover, areas, least, result);
    for (const DeepZone& deep : pattern.deep) result.push_back({deep.area, deep.kind, 1.0f});
    std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
        return std::pair(a.kind, -a.coverage) < std::pair(b.kind, -b.coverage);
    });
    return result;
}

float skinArea(std::span<const VertexWeight> weights, const AreaMap& areas) {
    float sum = 0.0f;
    for (const auto& [vertex, weight] : weights) sum += weight * areas.vertexArea[vertex];
    return sum;
}

} // namespace myoatlas::scene
