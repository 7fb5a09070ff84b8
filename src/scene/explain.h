#pragma once

#include "scene/causes.h"

#include <memory>
#include <string>

namespace myoatlas::scene {

/// A point of the smallest set that explains a drawing, and the share of the drawing that it adds
/// to those before it (spillover counts half).
struct Explainer {
    std::size_t point = 0;
    float adds = 0.0f;
};

/// An area that no zone of the set reaches, and the share of the drawing that lies there.
struct UnexplainedArea {
    /// Index into `AreaMap::areas`.
    std::size_t area = 0;
    float share = 0.0f;
};

/// Which points explain a drawing together, and what they leave.
struct Explanation {
    std::vector<Explainer> set;
    /// Share of the drawing that the set covers; spillover counts half.
    float covers = 0.0f;
    /// Share of the drawing that no zone of the set reaches at all, and where that is.
    float unexplained = 0.0f;
    std::vector<UnexplainedArea> areas;
    /// The same per skin vertex, 0..1; shared because pictures recognise it by address.
    std::shared_ptr<const std::vector<float>> skin;
};

/// Chooses greedily, each time the candidate that covers most of what is still open, until none
/// adds 4 % of the drawing or five are chosen. So many points chosen in any other way cover at
/// most 1 / (1 - 1/e) = 1.58 times as much (Nemhauser, Wolsey and Fisher 1978: greedy choice of a
/// monotone submodular cover). Ties go to the candidate that ranks higher.
Explanation explain(const Atlas& atlas, const Drawing& drawing,
                    std::span<const Candidate> candidates);

/// Why a candidate is named, in one sentence with its figures: "Its zone covers 82 % of your
/// drawing, 64 % of the zone is drawn, and it is common."
std::string why(const Atlas& atlas, const Candidate& candidate);

} // namespace myoatlas::scene
