#pragma once

#include "builder/voxel_primitives.h"

#include <functional>
#include <vector>

namespace myoatlas::builder {

/// A point of a cord and the cord's radius there; metres.
struct CordPoint {
    glm::vec3 position;
    float radius;
};

/// Mirror image in the sagittal plane.
inline glm::vec3 mirrored(glm::vec3 p) { return {-p.x, p.y, p.z}; }

/// Signed distance to a skin as a function of place.
using SkinDistance = std::function<float(glm::vec3)>;

/// The skin's foremost point straight in front of `inside`, or `inside` where there is none.
glm::vec3 frontOf(glm::vec3 inside, const SkinDistance& skin);

/// Soft parts put onto a skin one after the other: lobes (ellipsoids) and cords (chains of round
/// cones) that bulge out of it or are carved into it, and slots, each blended over its own `seam`
/// in metres.
class SoftParts {
public:
    void bulge(const Frame& frame, glm::vec3 radii, float seam);
    void carve(const Frame& frame, glm::vec3 radii, float seam);
    void bulge(std::vector<CordPoint> cord, float seam);
    void carve(std::vector<CordPoint> cord, float seam);
    /// Cuts out a box with rounded edges.
    void carveSlot(const Frame& frame, glm::vec3 halfSize, float seam);
    /// Asks for mesh edges of `edge` within `radius` of `centre`.
    void refine(glm::vec3 centre, float radius, float edge);
    /// Adds the mirror images of all parts and refinements so far.
    void mirror();
    void append(const SoftParts& other);

    /// The distance `base` of the skin at `point` with the parts on it.
    float apply(float base, glm::vec3 point) const;
    /// The smaller of `edge` and what refinements ask for at `point`, rising gently around them.
    float edgeLength(float edge, glm::vec3 point) const;

private:
    struct Part {
        std::vector<CordPoint> cord; ///< empty for a lobe or slot
        Frame frame;
        glm::vec3 radii{0.0f};
        float seam = 0.0f;
        bool isCarved = false;
        bool isSlot = false;
        glm::vec3 centre{0.0f}; ///< of a sphere around the part
        float reach = 0.0f;

        float distance(glm::vec3 point) const;
    };
    struct Refinement {
        glm::vec3 centre;
        float radius;
        float edge;
    };
    void add(Part part);
    static Part mirroredPart(Part part);

    std::vector<Part> parts_;
    std::vector<Refinement> refinements_;
};

} // namespace myoatlas::builder
