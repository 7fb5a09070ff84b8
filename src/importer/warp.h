#pragma once

#include <glm/glm.hpp>
#include <vector>

namespace myoatlas::importer {

/// A place of the default body and where the source has it.
struct Control {
    glm::vec3 from{0.0f};
    glm::vec3 to{0.0f};
    /// How much it is to be believed; 1 for most.
    float weight = 1.0f;
};

/// A smooth bend of space: an affine map and radial basis functions (multiquadrics) about a bounded
/// number of control points, which it passes near rather than through. Far from all of them it
/// tends to the affine map.
/// Source: Carr et al., Reconstruction and representation of 3D objects with radial basis
/// functions, SIGGRAPH 2001 (smoothing as in section 4).
class Warp {
public:
    /// The identity.
    Warp() = default;
    /// `smoothing` in metres: how far neighbours average out; 0 passes through all. With fewer than
    /// 4 controls a shift. Takes time with the cube of the number of controls.
    static Warp through(const std::vector<Control>& controls, float smoothing);

    glm::vec3 operator()(glm::vec3 p) const;
    void apply(std::vector<glm::vec3>& points) const;

private:
    std::vector<glm::vec3> centres_;
    std::vector<glm::vec3> weights_;
    glm::mat4 affine_{1.0f};
};

} // namespace myoatlas::importer
