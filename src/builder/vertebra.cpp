#include "builder/vertebra.h"

#include "builder/solid.h"
#include "builder/voxel_primitives.h"

#include <array>
#include <cmath>

namespace myoatlas::builder {

namespace {

constexpr float kSpacing = 0.0009f;

/// The points that come in pairs, and what follows from them.
struct ArchSide {
    glm::vec3 superior, inferior, transverse, pillar;
};

/// The points and sizes of one vertebra, all present.
struct Plan {
    glm::vec3 body, canal, spinous;
    glm::vec3 up, front;
    float width, depth, height, canalWidth, canalDepth;
    std::array<ArchSide, 2> sides;
    bool cervical, thoracic;

    glm::vec3 left() const { return glm::normalize(glm::cross(up, front)); }
    /// Where both laminae meet, behind the canal.
    glm::vec3 laminaJoint() const {
        return canal - (0.5f * canalDepth + 0.002f) * front - 0.15f * height * up;
    }
    /// Thickness of laminae and pedicles grows with the vertebra.
    float bar() const { return (cervical ? 0.11f : thoracic ? 0.125f : 0.11f) * width; }
};

bool hasAll(const Vertebra& v, std::initializer_list<const char*> points) {
    for (const char* name : points)
        if (!v.points.contains(name)) return false;
    return true;
}

Result<std::array<ArchSide, 2>> sidesOf(const Vertebra& v) {
    if (!hasAll(v, {"superior_articular_left", "superior_articular_right",
                    "inferior_articular_left", "inferior_articular_right", "transverse_tip_left",
                    "transverse_tip_right", "spinous_tip", "body_centre"}))
        return Error{"a point of the arch is missing"};
    std::array<ArchSide, 2> sides;
    for (std::size_t i = 0; i < 2; ++i) {
        const std::string side = i == 0 ? "_left" : "_right";
        ArchSide& arch = sides[i];
        arch.superior = v.points.at("superior_articular" + side);
        arch.inferior = v.points.at("inferior_articular" + side);
        arch.transverse = v.points.at("transverse_tip" + side);
        arch.pillar = 0.5f * (arch.superior + arch.inferior);
    }
    return sides;
}

Result<Plan> planOf(const Vertebra& v) {
    const Result<std::array<ArchSide, 2>> sides = sidesOf(v);
    if (!sides) return sides.error();
    if (!hasAll(v, {"canal_centre"})) return Error{"canal_centre is missing"};
    for (const char* size :
         {"body_width", "body_depth", "body_height", "canal_width", "canal_depth"})
        if (!v.sizes.contains(size)) return Error{std::string(size) + " is missing"};
    return Plan{.body = v.points.at("body_centre"),
                .canal = v.points.at("canal_centre"),
                .spinous = v.points.at("spinous_tip"),
                .up = v.axis,
                .front = v.front,
                .width = v.sizes.at("body_width"),
                .depth = v.sizes.at("body_depth"),
                .height = v.sizes.at("body_height"),
                .canalWidth = v.sizes.at("canal_width"),
                .canalDepth = v.sizes.at("canal_depth"),
                .sides = *sides,
                .cervical = v.level.starts_with("C"),
                .thoracic = v.level.starts_with("T")};
}

/// An elliptic cylinder along `up`, narrower by a tenth at half height and with rounded rims.
float bodyDistance(glm::vec3 p, glm::vec3 centre, const Plan& plan, float height) {
    const glm::vec3 q = p - centre;
    const float along = glm::dot(q, plan.up);
    const float level = std::min(std::abs(along) / (0.5f * height), 1.0f);
    const float waist = 0.9f + 0.1f * level * level;
    const glm::vec2 radii = 0.5f * waist * glm::vec2(plan.width, plan.depth);
    const glm::vec2 flat(glm::dot(q, plan.left()), glm::dot(q, plan.front));
    const float side = (glm::length(flat / radii) - 1.0f) * std::min(radii.x, radii.y);
    return smoothIntersection(side, std::abs(along) - 0.5f * height, 0.003f);
}

float canalDistance(glm::vec3 p, const Plan& plan) {
    const glm::vec3 q = p - plan.canal;
    const glm::vec2 radii = 0.5f * glm::vec2(plan.canalWidth, plan.canalDepth);
    const glm::vec2 flat(glm::dot(q, plan.left()), glm::dot(q, plan.front));
    return (glm::length(flat / radii) - 1.0f) * std::min(radii.x, radii.y);
}

/// Pedicle, articular pillar, lamina and transverse process of one side.
float archDistance(glm::vec3 p, const Plan& plan, const ArchSide& side) {
    const float bar = plan.bar();
    const float away = glm::dot(side.pillar - plan.body, plan.left()) > 0.0f ? 1.0f : -1.0f;
    const glm::vec3 pedicle = plan.body + away * 0.36f * plan.width * plan.left() -
                              0.36f * plan.depth * plan.front + 0.18f * plan.height * plan.up;
    float d = roundConeDistance(p, pedicle, side.pillar, 1.2f * bar, 1.1f * bar);
    d = smoothUnion(d, capsuleDistance(p, side.superior, side.inferior, bar), 0.003f);
    d = smoothUnion(d, triangleDistance(p, side.superior, side.inferior, plan.laminaJoint(), bar),
                    0.003f);
    const glm::vec3 root = plan.cervical ? pedicle : side.pillar;
    return smoothUnion(d, roundConeDistance(p, root, side.transverse, 1.1f * bar, 0.8f * bar),
                       0.003f);
}

/// A blade from the lamina joint to the tip; deeper than thick.
float spinousDistance(glm::vec3 p, const Plan& plan) {
    const glm::vec3 root = plan.laminaJoint();
    const float depth = plan.cervical ? 0.15f : plan.thoracic ? 0.22f : 0.38f;
    const glm::vec3 down = depth * plan.height * plan.up;
    const float thickness = 1.1f * plan.bar();
    const glm::vec3 tip = glm::mix(root, plan.spinous, 0.94f);
    return std::min(
        triangleDistance(p, root + down, root - down, tip + 0.8f * down, thickness),
        triangleDistance(p, root - down, tip + 0.8f * down, tip - 0.8f * down, thickness));
}

float typicalDistance(glm::vec3 p, const Plan& plan) {
    float d = spinousDistance(p, plan);
    for (const ArchSide& side : plan.sides) d = smoothUnion(d, archDistance(p, plan, side), 0.004f);
    d = smoothUnion(d, bodyDistance(p, plan.body, plan, plan.height), 0.003f);
    return smoothSubtraction(d, canalDistance(p, plan), 0.002f);
}

/// The axis: its measured body height takes in the dens, so the body stands below it.
float axisDistance(glm::vec3 p, const Plan& plan, glm::vec3 densTip) {
    Plan low = plan;
    low.width = 0.5f * plan.width;
    low.body = plan.body - 0.2f * plan.height * plan.up;
    low.height = 0.6f * plan.height;
    float d = typicalDistance(p, low);
    for (const ArchSide& side : plan.sides)
        d = smoothUnion(d, capsuleDistance(p, side.superior - 0.003f * plan.up, low.body, 0.005f),
                        0.004f);
    return smoothUnion(d, capsuleDistance(p, low.body, densTip - 0.0045f * plan.up, 0.0048f),
                       0.004f);
}

/// The atlas: lateral masses joined by an arch in front and one behind, without a body.
float atlasDistance(glm::vec3 p, const std::array<ArchSide, 2>& sides, glm::vec3 anterior,
                    glm::vec3 posterior) {
    constexpr float kArch = 0.0035f;
    float d = 1.0f;
    const glm::vec3 middle = 0.5f * (sides[0].pillar + sides[1].pillar);
    for (const ArchSide& side : sides) {
        const glm::vec3 lateral = side.pillar;
        const glm::vec3 frontCorner = glm::mix(lateral, anterior + lateral - middle, 0.75f);
        const glm::vec3 backCorner = glm::mix(lateral, posterior + lateral - middle, 0.6f);
        const glm::vec3 toAnterior = anterior - glm::vec3(0.0f, 0.0f, 0.75f * kArch);
        const glm::vec3 toPosterior = posterior + glm::vec3(0.0f, 0.0f, 0.9f * kArch);
        d = smoothUnion(d, capsuleDistance(p, side.superior, side.inferior, 0.0065f), 0.003f);
        d = smoothUnion(d, rodDistance(p, {lateral, frontCorner, toAnterior}, 0.0045f, kArch),
                        0.003f);
        d = smoothUnion(d, rodDistance(p, {lateral, backCorner, toPosterior}, 0.004f, kArch),
                        0.003f);
        d = smoothUnion(d, roundConeDistance(p, lateral, side.transverse, 0.005f, 0.004f), 0.003f);
    }
    return d;
}

body::Bounds boxOf(const Measured& bone) {
    body::Bounds bounds;
    bounds.add(bone.boxMin);
    bounds.add(bone.boxMax);
    return grown(bounds, 0.003f);
}

} // namespace

Result<body::Mesh> vertebraMesh(const Measured& bone) {
    const Vertebra& v = *bone.vertebra;
    const body::Bounds box = boxOf(bone);
    if (v.level == "C1") {
        const Result<std::array<ArchSide, 2>> sides = sidesOf(v);
        if (!sides) return sides.error();
        const glm::vec3 anterior = v.points.at("body_centre");
        const glm::vec3 posterior = v.points.at("spinous_tip");
        return solidMesh(box, kSpacing, [&](glm::vec3 p) {
            return atlasDistance(p, *sides, anterior, posterior);
        });
    }
    const Result<Plan> plan = planOf(v);
    if (!plan) return plan.error();
    if (const auto dens = v.points.find("dens_tip"); dens != v.points.end())
        return solidMesh(box, kSpacing,
                         [&](glm::vec3 p) { return axisDistance(p, *plan, dens->second); });
    return solidMesh(box, kSpacing, [&](glm::vec3 p) { return typicalDistance(p, *plan); });
}

body::Mesh discMesh(const Measured& disc) {
    const DiscSize& size = *disc.disc;
    // The shortest of the measured axes is the one between the vertebrae.
    std::size_t flat = 0;
    for (std::size_t i = 1; i < 3; ++i)
        if (disc.axisExtent[static_cast<int>(i)] < disc.axisExtent[static_cast<int>(flat)])
            flat = i;
    const Frame frame = frameAt(disc.centroid, disc.axes[flat], glm::vec3(0.0f, 0.0f, 1.0f));
    const glm::vec2 radii = 0.5f * glm::vec2(size.width, size.depth);
    // The box also holds the tilt and the hollow of the end plates: take the height that gives the
    // measured volume.
    const float area = 3.14159265f * radii.x * radii.y;
    const float half = 0.5f * std::max(disc.volume / area, size.thickness);
    body::Bounds box;
    box.add(disc.boxMin);
    box.add(disc.boxMax);
    return solidMesh(grown(box, 0.003f), kSpacing, [&](glm::vec3 p) {
        const glm::vec3 q = frame.local(p);
        const float side =
            (glm::length(glm::vec2(q.x, q.y) / radii) - 1.0f) * std::min(radii.x, radii.y);
        return smoothIntersection(side, std::abs(q.z) - half, 0.003f);
    });
}

} // namespace myoatlas::builder
