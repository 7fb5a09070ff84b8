#pragma once

#include "builder/skin_regions.h"

#include <optional>
#include <span>

namespace myoatlas::builder {

/// Keeps both arms free of the trunk below the armpits, where no more than a finger's breadth of
/// room is left between their muscles: a cleft, open in front and behind, midway between them.
class Armpits {
public:
    Armpits(std::span<const body::Mesh* const> structures, const SkinRegions& regions,
            const SkinLandmarks& landmarks);

    /// The signed distance `base` of the skin at `point` with the clefts cut out of it.
    float apartBelow(float base, glm::vec3 point) const;
    /// The smaller of `edge` and what the narrow clefts ask for at `point`; metres.
    float edgeLength(float edge, glm::vec3 point) const;

private:
    /// Distances to the muscles and bones of one arm and of the trunk beside it.
    struct Cleft {
        VoxelField toArm, toTrunk;
        glm::vec3 shoulder, elbow; ///< the arm's axis
        float height;              ///< of its upper end near the axis
    };
    static float distance(const Cleft& cleft, glm::vec3 point);
    /// Signed distance to the cleft that `point` is near.
    std::optional<float> cleftDistance(glm::vec3 point) const;

    std::vector<Cleft> clefts_;
};

} // namespace myoatlas::builder
