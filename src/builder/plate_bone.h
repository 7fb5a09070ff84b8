#pragma once

#include "builder/measurements.h"
#include "builder/solid.h"

#include <functional>

namespace myoatlas::builder {

/// The signed distance of a plate bone: a curved plate through the grid of mid points and
/// thicknesses, cut out by the outline; both are known in the plane of its two long axes.
class PlateField {
public:
    /// Nodes for which `keep(u, v, w)` is false are left out and continued from their neighbours.
    /// u, v, w are along the plate's axes from the bone's centroid.
    using Keep = std::function<bool(glm::vec3)>;

    PlateField(const Measured& bone, const Keep& keep);

    float distance(glm::vec3 point) const;
    glm::vec3 local(glm::vec3 point) const;
    glm::vec3 world(glm::vec3 local) const;
    /// Height of the mid-surface along the third axis.
    float middle(glm::vec2 uv) const { return sample(uv).x; }

private:
    glm::vec2 sample(glm::vec2 uv) const;
    glm::vec2 node(int row, int column) const;
    void place(const Plate& plate, const Keep& keep);
    void fillGaps(std::vector<bool> known);

    glm::vec3 origin_;
    std::array<glm::vec3, 3> axes_;
    int size_ = 0;
    /// (u, v) of node [0][0] and the step to the next column and row.
    glm::vec2 first_{0.0f}, step_{1.0f};
    /// Middle and thickness of each node.
    std::vector<glm::vec2> nodes_;
    std::vector<glm::vec2> outline_;
};

/// Sternum: the plate alone. Scapula, hip bone and sacrum add what stands out of it.
Result<body::Mesh> plateBoneMesh(const Measured& bone, const Measurements& measurements);

} // namespace myoatlas::builder
