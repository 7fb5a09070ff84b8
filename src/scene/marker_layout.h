#pragma once

#include <glm/glm.hpp>
#include <span>
#include <vector>

namespace myoatlas::scene {

/// The room that a marker takes on the picture; pixels.
struct Disc {
    glm::vec2 centre{0.0f};
    float radius = 0.0f;
};

/// Where the centres of `discs` go so that no two of them are nearer than `gap` to each other;
/// pixels, y up. What has room stays where it is; discs that crowd move apart along the line
/// between their places, so that each stays on its own side of the others; of two in one place the
/// first goes up. A mirrored request has a mirrored answer. Meant for a handful of discs.
std::vector<glm::vec2> spreadApart(std::span<const Disc> discs, float gap);

/// Which of `places`, most important first, are kept when no two may be nearer than `spacing`;
/// pixels. The first is always kept.
std::vector<bool> thinnedOut(std::span<const glm::vec2> places, float spacing);

} // namespace myoatlas::scene
