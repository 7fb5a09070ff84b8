#include "builder/dome.h"

#include "builder/solid.h"
#include "builder/voxel_primitives.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace myoatlas::builder {

namespace {

/// Cells whose upper and lower heights differ by more were measured on the steep wall, metres.
constexpr float kSteep = 0.03f;

class DomeShape {
public:
    explicit DomeShape(const Measured& muscle) : dome_(*muscle.dome) {
        const glm::vec3 middle = 0.5f * (muscle.boxMin + muscle.boxMax);
        centre_ = {middle.x, middle.z};
        radii_ =
            0.5f * glm::vec2(muscle.boxMax.x - muscle.boxMin.x, muscle.boxMax.z - muscle.boxMin.z);
        // The spine pushes in from behind as far as the hindmost rim point near the middle.
        bay_ = muscle.boxMin.z;
        crus_ = {0.0f, muscle.boxMax.y, centre_.y};
        for (const glm::vec3& p : dome_.rim) {
            if (std::abs(p.x) < 0.004f) bay_ = std::max(bay_, std::min(p.z, centre_.y));
            if (std::abs(p.x) < 0.02f && p.y < crus_.y) crus_ = p;
            // The strands before the spine are not the border of the walls beside it.
            if (std::abs(p.x) > 0.02f || p.y > middle.y) rim_.push_back(p);
        }
        // In front, under the sternum, the border is the lower side of the foremost cells.
        const std::size_t front = (dome_.z.size() - 1) * dome_.x.size();
        for (std::size_t column = 0; column < dome_.x.size(); ++column)
            if (const auto& cell = dome_.upperLower[front + column])
                rim_.emplace_back(dome_.x[column], cell->y, dome_.z.back());
    }

    /// Upper surface at (x, z): the flat cells only; steep ones belong to the wall.
    float roof(glm::vec2 place) const {
        float sum = 0.0f, weights = 0.0f;
        const float reach = 0.011f;
        for (std::size_t row = 0; row < dome_.z.size(); ++row)
            for (std::size_t column = 0; column < dome_.x.size(); ++column) {
                const auto& cell = dome_.upperLower[row * dome_.x.size() + column];
                if (!cell || cell->x - cell->y > kSteep) continue;
                const glm::vec2 d = (place - glm::vec2(dome_.x[column], dome_.z[row])) / reach;
                const float weight = std::exp(-0.5f * glm::dot(d, d)) + 1e-9f;
                sum += weight * cell->x;
                weights += weight;
            }
        return sum / weights;
    }

    /// Height of the free border near (x, z).
    float rim(glm::vec2 place) const {
        float sum = 0.0f, weights = 0.0f;
        for (const glm::vec3& p : rim_) {
            const glm::vec2 d = (place - glm::vec2(p.x, p.z)) / 0.02f;
            const float weight = std::exp(-0.5f * glm::dot(d, d)) + 1e-6f;
            sum += weight * p.y;
            weights += weight;
        }
        return sum / weights;
    }

    /// Negative inside the outline seen from above.
    float outline(glm::vec2 place) const {
        const glm::vec2 q = (place - centre_) / radii_;
        const float norm =
            std::pow(std::pow(std::abs(q.x), 2.4f) + std::pow(std::abs(q.y), 2.4f), 1.0f / 2.4f);
        const float oval = (norm - 1.0f) * radii_.y;
        const float radius = 0.030f;
        const glm::vec2 fromBay(place.x, std::max(place.y - (bay_ - radius), 0.0f));
        const float spine = glm::length(fromBay) - radius;
        return smoothSubtraction(oval, spine, 0.015f);
    }

    float shell(glm::vec3 p, float thickness) const {
        const glm::vec2 place(p.x, p.z);
        const float above = 0.9f * (p.y - roof(place));
        const float beside = outline(place);
        constexpr float kShoulder = 0.03f;
        const float outer = smoothIntersection(above, beside, kShoulder);
        const float inner = smoothIntersection(above + thickness, beside + thickness, kShoulder);
        const float walls =
            smoothIntersection(smoothSubtraction(outer, inner, 0.001f), rim(place) - p.y, 0.003f);
        return smoothUnion(walls, cruraDistance(p), 0.006f);
    }

    /// Across: the angle about the middle; along: height and nearness to the middle.
    glm::vec2 texcoord(glm::vec3 p) const {
        const glm::vec2 place(p.x, p.z);
        const glm::vec2 q = (place - centre_) / radii_;
        const float border = rim(place);
        const float height = (p.y - border) / std::max(roof(place) - border, 0.01f);
        const float turn = std::abs(std::atan2(q.x, q.y)) / std::numbers::pi_v<float>;
        const float along = 0.6f * std::clamp(height, 0.0f, 1.0f) +
                            0.4f * std::clamp(1.0f - glm::length(q), 0.0f, 1.0f);
        return {turn, along};
    }

private:
    /// Both strands before the spine; the right one reaches lower.
    float cruraDistance(glm::vec3 p) const {
        const float side = std::abs(crus_.x);
        const glm::vec3 top(0.0f, rim({0.0f, bay_}) + 0.01f, bay_);
        const glm::vec3 right(-side, crus_.y, crus_.z);
        const glm::vec3 left(side, glm::mix(crus_.y, top.y, 0.3f), crus_.z);
        return std::min(
            roundConeDistance(p, top + glm::vec3(-side, 0.0f, 0.0f), right, 0.006f, 0.003f),
            roundConeDistance(p, top + glm::vec3(side, 0.0f, 0.0f), left, 0.006f, 0.003f));
    }

    const Dome& dome_;
    std::vector<glm::vec3> rim_;
    /// The lowest point of the strands before the spine.
    glm::vec3 crus_{0.0f};
    glm::vec2 centre_{0.0f}, radii_{1.0f};
    float bay_ = 0.0f;
};

} // namespace

body::Mesh domeMesh(const Measured& muscle) {
    constexpr float kThickness = 0.005f;
    const DomeShape shape(muscle);
    body::Bounds box;
    box.add(muscle.boxMin);
    box.add(muscle.boxMax);
    body::Mesh mesh =
        solidMesh(box, 0.0025f, [&](glm::vec3 p) { return shape.shell(p, kThickness); });
    for (std::size_t i = 0; i < mesh.positions.size(); ++i)
        mesh.texcoords[i] = shape.texcoord(mesh.positions[i]);
    return mesh;
}

} // namespace myoatlas::builder
