#pragma once

#include "scene/area_map.h"

#include <cstdint>
#include <vector>

namespace myoatlas::scene {

/// How strongly a zone is felt at a vertex of the skin, 0..1.
struct VertexWeight {
    std::uint32_t vertex = 0;
    float weight = 0.0f;
};

/// A deep area that belongs to a pattern.
struct DeepZone {
    /// Index into `AreaMap::areas`.
    std::uint32_t area = 0;
    content::ZoneKind kind = content::ZoneKind::essential;
};

/// The referral pattern of one point on one side, evaluated on one body: sparse weights per skin
/// vertex, by rising vertex, and the deep areas. Where both kinds meet, essential wins.
struct ReferralPattern {
    std::vector<VertexWeight> essential;
    std::vector<VertexWeight> spillover;
    std::vector<DeepZone> deep;
};

/// What the evaluation reads; all borrowed.
struct ReferralInputs {
    const Placement& placement;
    const body::GeodesicSolver& geodesic;
    const AreaMap& areas;
};

/// Evaluates the pattern of `point` along the surface: a zone never crosses the air to another
/// limb or through one to its far side. Edges are soft; the weight is one half at the drawn edge.
Result<ReferralPattern> evaluate(const content::TriggerPoint& point, Side side,
                                 const ReferralInputs& inputs);

/// Metres to each side of the edge of a stroke or spot of that radius over which it fades.
float softEdge(float radius);

/// 1 well inside an edge, 0 well outside, one half on it; `signedDistance` metres outward from it,
/// `soft` metres to each side.
float edgeWeight(float signedDistance, float soft);

/// The whole of an area of the skin with a soft rim, as zones have it; in no order, each once.
std::vector<VertexWeight> areaWeights(std::uint32_t area, const ReferralInputs& inputs);

/// How much of an area a pattern fills.
struct AreaCoverage {
    /// Index into `AreaMap::areas`.
    std::size_t area = 0;
    content::ZoneKind kind = content::ZoneKind::essential;
    /// 0..1 of the area, by weight; 1 for a deep area.
    float coverage = 0.0f;
};

/// The areas of a pattern by falling coverage, essential before spillover; those filled to less
/// than `least` are left out.
std::vector<AreaCoverage> coverages(const ReferralPattern& pattern, const AreaMap& areas,
                                    float least = 0.05f);

/// Square metres of skin of that kind, by weight.
float skinArea(std::span<const VertexWeight> weights, const AreaMap& areas);

} // namespace myoatlas::scene
