#pragma once

#include "scene/atlas.h"

namespace myoatlas::scene {

/// Where it hurts: weights 0..1 per skin vertex (dense), and deep areas by index.
struct Drawing {
    std::vector<float> skin;
    std::vector<std::size_t> deep;
};

/// What the spillover part of a zone counts for beside the essential part.
inline constexpr float kSpilloverWeight = 0.5f;
/// What a deep area counts for beside skin, square metres: about a palm's half.
inline constexpr float kDeepArea = 0.004f;

/// The whole of some areas (indices into `AreaMap::areas`).
Drawing drawingOf(std::span<const std::size_t> areas, const AreaMap& map);

/// A point that can explain a drawing.
struct Candidate {
    /// Index into `Atlas::points()`.
    std::size_t point = 0;
    /// 0..1; orders the candidates.
    float score = 0.0f;
    /// Share of the drawing that its zone covers; spillover counts half.
    float covers = 0.0f;
    /// Share of its zone that was drawn; spillover counts half.
    float drawn = 0.0f;
    /// Which part of its zone explains more of the drawing.
    content::ZoneKind kind = content::ZoneKind::essential;
};

/// The points whose zone covers at least 5 % of the drawing, best first. Possible explanations,
/// never diagnoses: the score joins coverage, how much of the zone was drawn and how common the
/// point is in clinical experience.
std::vector<Candidate> rankCauses(const Atlas& atlas, const Drawing& drawing);

/// Square metres of both parts of a zone, by weight, and of what they share with a drawing: at each
/// vertex the lesser weight, so that a drawing of just the zone shares all of it.
struct ZoneOverlap {
    double essential = 0.0, spillover = 0.0;
    double essentialDrawn = 0.0, spilloverDrawn = 0.0;
};

/// The same ranking from sums that somebody has at hand: an overlap for each point, and the square
/// metres of the drawing.
std::vector<Candidate> rankOverlaps(const Atlas& atlas, std::span<const ZoneOverlap> overlaps,
                                    double drawing);

} // namespace myoatlas::scene
