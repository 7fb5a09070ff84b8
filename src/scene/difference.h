#pragma once

#include "scene/scene.h"

namespace myoatlas::scene {

/// An area and how much of it a part of a difference fills, 0..1.
struct AreaShare {
    /// Index into `AreaMap::areas`.
    std::size_t area = 0;
    float share = 0.0f;
};

/// Skin of one kind in a difference: only of the one, of both, only of the other.
struct DifferencePart {
    /// Square metres, by weight.
    float squareMetres = 0.0f;
    /// Areas that it fills to a tenth and more, fullest first; deep areas are full.
    std::vector<AreaShare> areas;
};

/// Two patterns set against each other.
struct PatternDifference {
    DifferencePart onlyA, both, onlyB;
    /// Per skin vertex, how strongly each is felt, essential or (where asked for) spillover.
    std::vector<float> a, b;
};

/// Compares what is felt of two points. At each vertex `both` is the lesser weight and the rest
/// belongs to the one that has it, so the three parts add up to what either has.
PatternDifference differenceOf(const Atlas& atlas, const Difference& points, bool withSpillover);

} // namespace myoatlas::scene
