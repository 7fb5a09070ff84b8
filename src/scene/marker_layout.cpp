#include "scene/marker_layout.h"

#include <algorithm>

namespace myoatlas::scene {

namespace {

/// Nearer than this, two places are one; pixels.
constexpr float kOnePlace = 0.01f;
/// Each round leaves a part of the overlap that discs in a row hand on to one another; a crowd of
/// eight needs some fifty.
constexpr int kMostRounds = 400;
constexpr float kTolerance = 0.01f;

/// Two discs and what keeps them apart.
struct Pair {
    std::size_t first = 0, second = 0;
    /// Unit vector from the place of the first to that of the second.
    glm::vec2 direction{0.0f, -1.0f};
    float least = 0.0f;
    /// They overlap where they belong, so the second stays beyond the first along `direction`.
    bool isCrowded = false;
};

std::vector<Pair> pairsOf(std::span<const Disc> discs, float gap) {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < discs.size(); ++i)
        for (std::size_t j = i + 1; j < discs.size(); ++j) {
            Pair pair{.first = i, .second = j, .least = discs[i].radius + discs[j].radius + gap};
            const glm::vec2 apart = discs[j].centre - discs[i].centre;
            if (glm::length(apart) >= kOnePlace) pair.direction = glm::normalize(apart);
            pair.isCrowded = glm::length(apart) < pair.least;
            pairs.push_back(pair);
        }
    return pairs;
}

/// How far the pair has to move apart along its direction; pixels, 0 when it has room.
float missing(const Pair& pair, std::span<const glm::vec2> centres) {
    const glm::vec2 apart = centres[pair.second] - centres[pair.first];
    if (!pair.isCrowded && glm::length(apart) >= pair.least) return 0.0f;
    return std::max(pair.least - glm::dot(apart, pair.direction), 0.0f);
}

} // namespace

std::vector<glm::vec2> spreadApart(std::span<const Disc> discs, float gap) {
    std::vector<glm::vec2> centres;
    for (const Disc& disc : discs) centres.push_back(disc.centre);
    const std::vector<Pair> pairs = pairsOf(discs, gap);
    // Each round projects onto the half space that a pair allows. Drawing all places farther from
    // each other satisfies every pair, so the rounds come to rest.
    float worst = 2.0f * kTolerance;
    for (int round = 0; round < kMostRounds && worst > kTolerance; ++round) {
        worst = 0.0f;
        for (const Pair& pair : pairs) {
            const float lack = missing(pair, centres);
            centres[pair.first] -= 0.5f * lack * pair.direction;
            centres[pair.second] += 0.5f * lack * pair.direction;
            worst = std::max(worst, lack);
        }
    }
    return centres;
}

std::vector<bool> thinnedOut(std::span<const glm::vec2> places, float spacing) {
    std::vector<bool> isKept;
    std::vector<glm::vec2> kept;
    for (const glm::vec2 place : places) {
        const bool hasRoom = std::ranges::none_of(kept, [&](glm::vec2 other) {
            const glm::vec2 apart = other - place;
            return glm::dot(apart, apart) < spacing * spacing;
        });
        isKept.push_back(hasRoom);
        if (hasRoom) kept.push_back(place);
    }
    return isKept;
}

} // namespace myoatlas::scene
