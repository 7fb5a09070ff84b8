#pragma once

#include "scene/atlas.h"

namespace myoatlas::scene {

/// How the pain of a point spreads over the skin: from above the point along the shortest way to
/// its nearest zone, and over all its zones.
struct Travel {
    /// Metres along the skin from the place above the point to each of its vertices; infinite
    /// beyond `reach`.
    std::vector<float> distance;
    /// The way between that place and the zone, none where the zone begins there.
    std::vector<VertexWeight> way;
    /// Metres to the farthest vertex of the zones.
    float reach = 0.0f;
};

/// Tens of milliseconds; once for each point.
Travel travelOf(const Atlas& atlas, std::size_t point);

/// The pattern as it is felt `progress` 0..1 of the time after the pain set out: the zones as far
/// as the front has come, and a pulse on the way to them. At 1 it is the pattern itself.
ReferralPattern travelled(const ReferralPattern& pattern, const Travel& travel, float progress);

} // namespace myoatlas::scene
