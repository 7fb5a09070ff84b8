#include "scene/travel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace myoatlas::scene {

namespace {

/// Metres: over this length the front rises from nothing to the whole weight.
constexpr float kFrontLength = 0.03f;
/// Metres: half the width of the way, the length of the pulse on it, and the shortest way.
constexpr float kWayDetour = 0.004f;
constexpr float kPulseLength = 0.07f;
constexpr float kLeastWay = 0.03f;

float smooth(float t) {
    t = std::clamp(t, 0.0f, 1.0f);
    return t * t * (3.0f - 2.0f * t);
}

/// The skin over the point: the nearest vertex of those that face as its muscle does there.
std::uint32_t skinOver(const PlacedPoint& point, const body::Mesh& skin) {
    std::uint32_t best = 0;
    float least = std::numeric_limits<float>::max();
    for (std::uint32_t v = 0; v < skin.positions.size(); ++v) {
        const float away = glm::distance(skin.positions[v], point.position);
        if (away < least && glm::dot(skin.normals[v], point.normal) > 0.0f) {
            least = away;
            best = v;
        }
    }
    return best;
}

std::vector<float> distancesFrom(const body::GeodesicSolver& solver, std::size_t vertexCount,
                                 std::uint32_t vertex, float most) {
    std::vector<float> distances(vertexCount, std::numeric_limits<float>::infinity());
    const body::VertexDistance seed{vertex, 0.0f};
    for (const auto& [reached, distance] : solver.march(std::span(&seed, 1), most))
        distances[reached] = distance;
    return distances;
}

/// All vertices over which the detour between both ends is small: a band, widest halfway.
std::vector<VertexWeight> wayTo(const body::GeodesicSolver& solver,
                                const std::vector<float>& fromPoint, std::uint32_t end) {
    const float length = fromPoint[end];
    const std::vector<float> toEnd =
        distancesFrom(solver, fromPoint.size(), end, length + kWayDetour);
    std::vector<VertexWeight> way;
    for (std::uint32_t v = 0; v < toEnd.size(); ++v) {
        const float detour = fromPoint[v] + toEnd[v] - length;
        if (detour < kWayDetour) way.push_back({v, smooth(1.5f * (1.0f - detour / kWayDetour))});
    }
    return way;
}

} // namespace

Travel travelOf(const Atlas& atlas, std::size_t point) {
    const ReferralPattern& pattern = atlas.pattern(point);
    Travel travel;
    const body::Mesh& skin = atlas.body().skin()->mesh;
    const body::GeodesicSolver solver(skin);
    travel.distance =
        distancesFrom(solver, skin.positions.size(), skinOver(atlas.points()[point], skin),
                      std::numeric_limits<float>::max());
    std::optional<std::uint32_t> nearest;
    for (const auto* weights : {&pattern.essential, &pattern.spillover})
        for (const auto& [vertex, weight] : *weights) {
            const float distance = travel.distance[vertex];
            if (!std::isfinite(distance)) continue;
            travel.reach = std::max(travel.reach, distance);
            if (weight < 0.5f) continue;
            if (!nearest || distance < travel.distance[*nearest]) nearest = vertex;
        }
    if (nearest && travel.distance[*nearest] > kLeastWay)
        travel.way = wayTo(solver, travel.distance, *nearest);
    return travel;
}

ReferralPattern travelled(const ReferralPattern& pattern, const Travel& travel, float progress) {
    if (progress >= 1.0f) return pattern;
    const float front = progress * (travel.reach + kFrontLength);
    ReferralPattern felt;
    felt.deep = pattern.deep;
    const auto grow = [&](const std::vector<VertexWeight>& whole, std::vector<VertexWeight>& part) {
        for (const auto& [vertex, weight] : whole) {
            const float come = smooth((front - travel.distance[vertex]) / kFrontLength);
            if (come > 0.0f) part.push_back({vertex, weight * come});
        }
    };
    grow(pattern.essential, felt.essential);
    grow(pattern.spillover, felt.spillover);
    for (const auto& [vertex, weight] : travel.way) {
        const float behind = (front - travel.distance[vertex]) / kPulseLength;
        const float pulse = smooth(4.0f * behind) * smooth(2.0f * (1.0f - behind));
        if (pulse > 0.0f) felt.spillover.push_back({vertex, weight * pulse});
    }
    return felt;
}

} // namespace myoatlas::scene
