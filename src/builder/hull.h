#pragma once

#include <array>
#include <glm/glm.hpp>
#include <vector>

namespace myoatlas::builder {

/// The convex hull of a few points with rounded edges and corners: faces of bones as flat facets.
class RoundedHull {
public:
    /// The solid reaches about to `points`; `rounding` is the radius of its edges, metres. Meant
    /// for some dozen points: every three are tried as a face.
    RoundedHull(const std::vector<glm::vec3>& points, float rounding);

    /// Signed distance, negative inside.
    float distance(glm::vec3 p) const;

private:
    struct Face {
        std::array<glm::vec3, 3> corners;
        glm::vec3 normal;
    };
    std::vector<Face> faces_;
    float rounding_;
};

} // namespace myoatlas::builder
