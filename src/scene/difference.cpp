#include "scene/difference.h"

#include <algorithm>

namespace myoatlas::scene {

namespace {

/// Less of an area is not worth its name.
constexpr float kNamed = 0.1f;

/// Essential and, where wanted, spillover per skin vertex.
std::vector<float> feltWeights(const ReferralPattern& pattern, std::size_t vertices,
                               bool withSpillover) {
    std::vector<float> felt(vertices, 0.0f);
    for (const auto& [vertex, weight] : pattern.essential) felt[vertex] += weight;
    if (withSpillover)
        for (const auto& [vertex, weight] : pattern.spillover) felt[vertex] += weight;
    for (float& weight : felt) weight = std::min(weight, 1.0f);
    return felt;
}

std::vector<bool> deepAreas(const ReferralPattern& pattern, std::size_t areas, bool withSpillover) {
    std::vector<bool> deep(areas, false);
    for (const DeepZone& zone : pattern.deep)
        if (withSpillover || zone.kind == content::ZoneKind::essential) deep[zone.area] = true;
    return deep;
}

/// Sums one part over the skin, then names its areas.
class PartSum {
public:
    explicit PartSum(const AreaMap& map)
        : map_(map), filled_(map.areas.size(), 0.0f), isDeep_(map.areas.size(), false) {}

    void add(std::size_t vertex, float weight) {
        if (weight <= 0.0f) return;
        const float area = weight * map_.vertexArea[vertex];
        part_.squareMetres += area;
        if (!map_.areaOfVertex.empty()) filled_[map_.areaOfVertex[vertex]] += area;
    }
    void addDeep(std::size_t area) { isDeep_[area] = true; }

    DifferencePart take() {
        for (std::size_t a = 0; a < filled_.size(); ++a) {
            const float whole = map_.areas[a].skinArea;
            const float share = isDeep_[a] ? 1.0f : whole > 0.0f ? filled_[a] / whole : 0.0f;
            if (share >= kNamed) part_.areas.push_back({a, share});
        }
        std::ranges::stable_sort(part_.areas, std::greater{}, &AreaShare::share);
        return std::move(part_);
    }

private:
    const AreaMap& map_;
    DifferencePart part_;
    std::vector<float> filled_;
    std::vector<bool> isDeep_;
};

} // namespace

PatternDifference differenceOf(const Atlas& atlas, const Difference& points, bool withSpillover) {
    const AreaMap& map = atlas.areas();
    const std::size_t vertices = map.vertexArea.size(), areas = map.areas.size();
    const ReferralPattern &first = atlas.pattern(points.a), &second = atlas.pattern(points.b);
    PatternDifference difference;
    difference.a = feltWeights(first, vertices, withSpillover);
    difference.b = feltWeights(second, vertices, withSpillover);
    PartSum onlyA(map), both(map), onlyB(map);
    for (std::size_t v = 0; v < vertices; ++v) {
        const float shared = std::min(difference.a[v], difference.b[v]);
        both.add(v, shared);
        onlyA.add(v, difference.a[v] - shared);
        onlyB.add(v, difference.b[v] - shared);
    }
    const std::vector<bool> deepA = deepAreas(first, areas, withSpillover);
    const std::vector<bool> deepB = deepAreas(second, areas, withSpillover);
    for (std::size_t a = 0; a < areas; ++a)
        if (deepA[a] || deepB[a])
            (deepA[a] && deepB[a] ? both : deepA[a] ? onlyA : onlyB).addDeep(a);
    difference.onlyA = onlyA.take();
    difference.both = both.take();
    difference.onlyB = onlyB.take();
    return difference;
}

} // namespace myoatlas::scene
