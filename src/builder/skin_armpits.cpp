#include "builder/skin_armpits.h"

#include "builder/skin_closing.h"
#include "builder/skin_triangles.h"
#include "builder/voxel_primitives.h"

#include <cmath>

namespace myoatlas::builder {

namespace {

/// Everything that the cleft beside the arm runs between.
body::Bounds surroundings(const SkinLandmarks& at, Side side) {
    const glm::vec3 shoulder = at("humeral_head_centre", side), elbow = at("elbow_centre", side);
    body::Bounds bounds;
    bounds.add(shoulder);
    bounds.add(elbow);
    bounds.min -= glm::vec3(0.08f, 0.0f, 0.13f);
    bounds.max += glm::vec3(0.08f, 0.0f, 0.13f);
    return bounds;
}

bool contains(const body::Bounds& bounds, glm::vec3 p) {
    return glm::all(glm::greaterThanEqual(p, bounds.min)) &&
           glm::all(glm::lessThanEqual(p, bounds.max));
}

/// The triangles around one arm of the structures that belong to `home`.
std::vector<Triangle> trianglesOf(std::span<const body::Mesh* const> structures,
                                  const SkinRegions& regions, SkinPart home,
                                  const body::Bounds& around) {
    std::vector<Triangle> triangles;
    for (const body::Mesh* mesh : structures)
        if (regions.homeOf(*mesh) == home) appendTriangles(*mesh, triangles);
    std::erase_if(triangles, [&](const Triangle& t) { return !contains(around, middleOf(t)); });
    return triangles;
}

} // namespace

Armpits::Armpits(std::span<const body::Mesh* const> structures, const SkinRegions& regions,
                 const SkinLandmarks& landmarks) {
    constexpr float kSpacing = 0.0025f;
    for (const Side side : {Side::left, Side::right}) {
        const body::Bounds around = surroundings(landmarks, side);
        const SkinPart arm = side == Side::left ? SkinPart::leftArm : SkinPart::rightArm;
        const auto ofArm = trianglesOf(structures, regions, arm, around);
        const auto ofTrunk = trianglesOf(structures, regions, SkinPart::trunk, around);
        if (ofArm.empty() || ofTrunk.empty()) continue;
        clefts_.push_back({distanceToTriangles(ofArm, kSpacing),
                           distanceToTriangles(ofTrunk, kSpacing),
                           landmarks("humeral_head_centre", side), landmarks("elbow_centre", side),
                           armpitHeight(landmarks)});
    }
}

float Armpits::distance(const Cleft& cleft, glm::vec3 p) {
    // Half its width: a quarter of the room between the muscles, so fat thins out on both sides.
    constexpr float kNarrowest = 0.0023f, kWidest = 0.0045f, kShare = 0.25f;
    // The fold behind the armpit hangs lower than the one before it, and the hollow between them
    // rises away from the arm.
    constexpr float kForward = 0.2f, kMedial = 0.5f, kFoldDepth = 0.020f;
    // Farther out lie the tendons of the trunk's muscles on the arm, which no cleft may follow.
    constexpr float kFarthestOut = 0.010f;
    constexpr float kRounding = 0.010f;
    const float arm = cleft.toArm.sample(p), trunk = cleft.toTrunk.sample(p);
    const float halfWidth = glm::clamp(kShare * (arm + trunk), kNarrowest, kWidest);
    const float down = (cleft.shoulder.y - p.y) / (cleft.shoulder.y - cleft.elbow.y);
    const glm::vec3 axis = glm::mix(cleft.shoulder, cleft.elbow, down);
    const float medial = std::abs(axis.x) - std::abs(p.x);
    const float top = cleft.height + kForward * glm::clamp(p.z - axis.z, -0.05f, 0.03f) +
                      kMedial * glm::clamp(medial - kFoldDepth, -0.015f, 0.015f);
    const float slot = 0.5f * std::abs(arm - trunk) - halfWidth;
    return smoothIntersection(smoothIntersection(slot, p.y - top, kRounding), kFarthestOut - medial,
                              kRounding);
}

std::optional<float> Armpits::cleftDistance(glm::vec3 p) const {
    for (const Cleft& cleft : clefts_)
        if (cleft.toArm.contains(p) && cleft.toTrunk.contains(p)) return distance(cleft, p);
    return std::nullopt;
}

float Armpits::apartBelow(float base, glm::vec3 p) const {
    constexpr float kSeam = 0.006f;
    const std::optional<float> cleft = cleftDistance(p);
    return cleft ? smoothSubtraction(base, *cleft, kSeam) : base;
}

float Armpits::edgeLength(float edge, glm::vec3 p) const {
    constexpr float kEdge = 0.004f;
    const std::optional<float> cleft = cleftDistance(p);
    return cleft ? std::min(edge, kEdge + 0.25f * std::max(*cleft, 0.0f)) : edge;
}

} // namespace myoatlas::builder
