#include "builder/no_press.h"

#include "builder/loft.h"
#include "builder/simplify.h"
#include "builder/solid.h"
#include "builder/tube.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace myoatlas::builder {

namespace {

/// Between the muscles: neither shown nor hidden with one layer of them.
constexpr int kLayer = 3;

Result<glm::vec3> landmarkOnSide(const std::string& name, Side side,
                                 const LandmarkLookup& landmarks) {
    if (const Result<glm::vec3> sided = landmarks(joinSide(name, side))) return *sided;
    return landmarks(name);
}

glm::vec3 onSide(glm::vec3 direction, Side side) {
    return {signOf(side) * direction.x, direction.y, direction.z};
}

/// A round tube along the smooth path through `points`, with rounded ends.
body::Mesh roundTube(const std::vector<glm::vec3>& points, float radius) {
    constexpr int kSteps = 6;
    const std::vector<glm::vec3> path = smoothPath(points, kSteps);
    std::vector<float> lengths{0.0f};
    for (std::size_t i = 1; i < path.size(); ++i)
        lengths.push_back(lengths.back() + glm::distance(path[i - 1], path[i]));
    Tube tube;
    tube.length = lengths.back();
    const std::size_t last = path.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        const glm::vec3 tangent =
            glm::normalize(path[std::min(i + 1, last)] - path[i == 0 ? 0 : i - 1]);
        const glm::vec3 across =
            glm::abs(tangent.x) < 0.7f ? glm::vec3(1.0f, 0.0f, 0.0f) : glm::vec3(0.0f, 0.0f, 1.0f);
        tube.sections.push_back(tubeSection(lengths[i] / tube.length, tangent,
                                            {path[i], across, 2.0f * radius, 2.0f * radius}));
    }
    tube.firstTip = path.front() - radius * tube.sections.front().tangent;
    tube.lastTip = path.back() + radius * tube.sections.back().tangent;
    return tubeMesh(tube, {.ringSpacing = 0.004f});
}

/// `radii` along `axis`, sideways across it, and across both.
body::Mesh ellipsoidMesh(glm::vec3 centre, glm::vec3 radii, glm::vec3 axis) {
    constexpr int kRings = 20, kSides = 28;
    constexpr float kPi = std::numbers::pi_v<float>;
    const glm::vec3 sideways = glm::normalize(glm::cross(axis, glm::vec3(0.0f, 0.0f, 1.0f)));
    const glm::vec3 across = glm::cross(axis, sideways);
    std::vector<Ring> rings;
    for (int i = 1; i < kRings; ++i) {
        const float polar = kPi * static_cast<float>(i) / kRings;
        Ring ring;
        for (int j = 0; j < kSides; ++j) {
            const float turn = 2.0f * kPi * static_cast<float>(j) / kSides;
            ring.points.push_back(centre - radii.x * std::cos(polar) * axis +
                                  std::sin(polar) * (radii.y * std::cos(turn) * sideways +
                                                     radii.z * std::sin(turn) * across));
        }
        rings.push_back(std::move(ring));
    }
    body::Mesh mesh = loft(rings, LoftPoles{centre - radii.x * axis, centre + radii.x * axis});
    mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
    return mesh;
}

Result<body::Mesh> courseMesh(const NoPressCourse& course, Side side,
                              const LandmarkLookup& landmarks) {
    body::Mesh mesh;
    for (const std::vector<Anchor>& line : course.lines) {
        std::vector<glm::vec3> points;
        for (const Anchor& anchor : line) {
            const Result<glm::vec3> point = anchorPosition(anchor, side, landmarks);
            if (!point) return point.error();
            points.push_back(*point);
        }
        body::append(mesh, roundTube(points, course.radius));
    }
    for (const AnchoredEllipsoid& ellipsoid : course.ellipsoids) {
        const Result<glm::vec3> centre = anchorPosition(ellipsoid.centre, side, landmarks);
        if (!centre) return centre.error();
        body::append(mesh, ellipsoidMesh(*centre, ellipsoid.radii, onSide(ellipsoid.axis, side)));
    }
    return mesh;
}

} // namespace

Result<glm::vec3> anchorPosition(const Anchor& anchor, Side side, const LandmarkLookup& landmarks) {
    const Result<glm::vec3> from = landmarkOnSide(anchor.from, side, landmarks);
    if (!from) return from.error();
    const glm::vec3 offset = onSide(anchor.offset, side);
    if (anchor.to.empty()) return *from + offset;
    const Result<glm::vec3> to = landmarkOnSide(anchor.to, side, landmarks);
    if (!to) return to.error();
    return glm::mix(*from, *to, anchor.at) + offset;
}

Result<body::Structure> noPressStructure(const NoPressCourse& course, Side side,
                                         const LandmarkLookup& landmarks) {
    // Thin tubes need fewer rings where they run straight.
    constexpr float kSimplification = 0.0001f;
    const std::string id = joinSide(course.id, side);
    const Result<body::Mesh> mesh = courseMesh(course, side, landmarks);
    if (!mesh) return mesh.error().within(id);
    body::Structure structure{.id = id,
                              .name = course.name,
                              .kind = course.kind,
                              .side = side,
                              .fma = "",
                              .ta2 = course.ta2,
                              .layer = kLayer,
                              .mesh = simplified(*mesh, kSimplification),
                              .bounds = {}};
    if (const auto fma = course.fma.find(side); fma != course.fma.end())
        structure.fma = fma->second;
    structure.bounds = structure.mesh.bounds();
    return structure;
}

} // namespace myoatlas::builder
