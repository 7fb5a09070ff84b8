#pragma once

#include <glm/glm.hpp>
#include <vector>

namespace myoatlas::builder {

/// The convex hull of a few points as one smooth surface: its faces swell gently into each other.
/// The logarithm of the sum of exponentials of the distances to the planes of the faces, each with
/// the weight of its area, so that corners made of small faces do not stand out.
class RoundedHull {
public:
    /// The solid reaches about to the large faces of the hull of `points`; `rounding` is about the
    /// depth, metres, to which its edges are worn off. Meant for some dozen points: every three are
    /// tried as a face.
    RoundedHull(const std::vector<glm::vec3>& points, float rounding);

    /// Signed distance, negative inside; a bound near the edges.
    float distance(glm::vec3 p) const;

private:
    struct Face {
        glm::vec3 point;
        glm::vec3 normal;
        float weight;
    };
    std::vector<Face> faces_;
    float softness_;
};

} // namespace myoatlas::builder
