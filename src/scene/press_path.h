#pragma once

#include "scene/scene.h"

namespace myoatlas::scene {

/// A layer on the way of the pressing finger; metres below the skin.
struct PressSegment {
    /// Index into `Body::structures`; nothing stands for fat and connective tissue.
    std::optional<std::size_t> structure;
    float from = 0.0f, to = 0.0f;
};

/// An artery, vein, nerve or organ near the way, or a bone on which nothing may press.
struct PressNeighbour {
    std::size_t structure = 0;
    /// Metres from its wall to the way, 0 where the way leads through it.
    float distance = 0.0f;
    /// Metres below the skin, along the way, at its nearest place.
    float depth = 0.0f;
    /// Its nearest place, body space.
    glm::vec3 place{0.0f};
};

/// The way from the skin to a trigger point and a little beyond, as one presses there.
struct PressPath {
    /// Index into `Atlas::points()`.
    std::size_t point = 0;
    /// Where the finger stands and where it presses to (unit length), body space.
    glm::vec3 skin{0.0f}, direction{0.0f, 0.0f, -1.0f};
    /// Of the point, metres below the skin.
    float depth = 0.0f;
    /// From the skin inward without gaps; where meshes overlap, what `cutRank` puts on top.
    std::vector<PressSegment> segments;
    /// Within `kNoPressReach`, the nearest first.
    std::vector<PressNeighbour> noPress;

    glm::vec3 at(float below) const { return skin + below * direction; }
};

/// Metres.
inline constexpr float kNoPressReach = 0.03f;

/// One presses against the face of the body that the point was described from, or, where that
/// leads far away, at the skin nearest to the point. Costs some milliseconds and needs no
/// preparation. `point` is an index into `Atlas::points()`.
PressPath pressPath(const Atlas& atlas, std::size_t point);

/// Whether a structure is one that nothing may press: artery, vein, nerve, organ.
bool isNoPress(const body::Structure& structure);

/// The rules of `data/no_press.yaml` that hold for the structures on the way down to the point,
/// strictest first.
std::vector<const content::NoPress*> rulesOn(const Atlas& atlas, const PressPath& path);

/// "Deltoid", "Skin and fat under it", "Fat and connective tissue".
std::string segmentName(const Atlas& atlas, const PressSegment& segment);

/// A plane through point and press direction, as level as it can be.
ClipPlane cutAlong(const PressPath& path);
Cutaway cutawayOf(const PressPath& path);
/// A camera that looks squarely at the cut, with the way from the skin to the point in the middle.
Camera cutawayView(const Camera& camera, const PressPath& path);

} // namespace myoatlas::scene
