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
        const float border = rim(place);
        // The lower border hangs within the ribs, not between them.
        constexpr float kHem = 0.05f, kDrawnIn = 0.006f;
        const float hem = std::clamp(1.0f - (p.y - border) / kHem, 0.0f, 1.0f);
        const float beside = outline(place) + kDrawnIn * hem * hem;
        constexpr float kShoulder = 0.03f;
        const float outer = smoothIntersection(above, beside, kShoulder);
        const float inner = smoothIntersection(above + thickness, beside + thickness, kShoulder);
        const float walls =
            smoothIntersection(smoothSubtraction(outer, inner, 0.001f), border - p.y, 0.003f);
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
        return {turn, alongFibres(p, along)};
    }

private:
    /// Height of the tip of a crus; the right one reaches a vertebra lower than the left one.
    float crusTip(bool right) const {
        constexpr float kLeftShorter = 0.3f;
        return right ? crus_.y : glm::mix(crus_.y, rim({0.0f, bay_}) + 0.01f, kLeftShorter);
    }

    /// Place along the fibres. Pale are the ends of the crura, which are tendons, and the central
    /// tendon; the border on the ribs is fleshy.
    float alongFibres(glm::vec3 p, float toCentre) const {
        constexpr float kPale = 0.16f, kCentre = 0.86f, kTendon = 0.04f, kBeside = 0.02f;
        if (std::abs(p.x) < kBeside && p.y < rim({p.x, p.z}) - 0.01f)
            return kPale * std::clamp((p.y - crusTip(p.x < 0.0f)) / kTendon, 0.0f, 1.0f);
        if (toCentre > kCentre) return 1.0f - kPale * (1.0f - toCentre) / (1.0f - kCentre);
        return kPale + (1.0f - 2.0f * kPale) * toCentre / kCentre;
    }

    /// One crus: strands from the arch before the spine, from that over psoas and from between,
    /// which come together and taper to `tip`. `side` is -1 on the right, 1 on the left.
    float crusDistance(glm::vec3 p, float side, glm::vec3 tip) const {
        const glm::vec3 crown(0.0f, rim({0.0f, bay_}) + 0.01f, bay_);
        const glm::vec3 join = glm::mix(crown, tip, 0.4f);
        const auto strand = [&](glm::vec3 from, glm::vec3 to, float upper, float lower) {
            return roundConeDistance(p, crown + glm::vec3(side * from.x, from.y, from.z), to, upper,
                                     lower);
        };
        constexpr float kBlend = 0.008f;
        const glm::vec3 outwards(side * 0.004f, 0.0f, -0.002f);
        float distance = strand({0.007f, 0.012f, 0.002f}, tip, 0.0055f, 0.0028f);
        distance = smoothUnion(distance, strand({0.016f, 0.006f, -0.004f}, join, 0.0055f, 0.0045f),
                               kBlend);
        return smoothUnion(
            distance, strand({0.027f, -0.008f, -0.018f}, join + outwards, 0.004f, 0.0035f), kBlend);
    }

    float cruraDistance(glm::vec3 p) const {
        constexpr float kBeforeBone = 0.004f;
        const float side = std::abs(crus_.x), z = crus_.z + kBeforeBone;
        return std::min(crusDistance(p, -1.0f, {-side, crusTip(true), z}),
                        crusDistance(p, 1.0f, {side, crusTip(false), z}));
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
