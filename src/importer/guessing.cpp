#include "importer/guessing.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::importer {

namespace {

/// What is less sure than this is set aside.
constexpr float kSureEnough = 0.55f;
/// A second best within this is worth a doubt.
constexpr float kNearlyAsGood = 0.05f;

/// 1 where size and place are those expected, falling off within a few centimetres or the
/// structure's own size.
float placeLikeness(const Shape& shape, const Shape& expected) {
    const double reach = 0.03 + 0.6 * expected.radius;
    const double away = glm::length(shape.centroid - expected.centroid) / reach;
    const double size = std::log(std::max(shape.radius, 1e-9) / std::max(expected.radius, 1e-9));
    return static_cast<float>(std::exp(-0.5 * (away * away + 4.0 * size * size)));
}

/// Leaves the target whose place is nearest: a guess is for one structure.
float settleTarget(Match& match, const Shape& shape, const std::vector<Shape>& bodyShapes,
                   const std::set<std::size_t>& taken) {
    float best = 0.0f;
    std::size_t chosen = match.targets.front();
    for (const std::size_t target : match.targets) {
        const float like = taken.contains(target) ? 0.0f : placeLikeness(shape, bodyShapes[target]);
        if (like > best) best = like, chosen = target;
    }
    match.targets = {chosen};
    return best;
}

} // namespace

std::optional<Match> bestGuess(std::vector<Match> guesses, const Shape& shape,
                               const body::Body& body, const std::vector<Shape>& bodyShapes,
                               const std::set<std::size_t>& taken) {
    for (Match& guess : guesses)
        guess.confidence *= std::sqrt(settleTarget(guess, shape, bodyShapes, taken));
    std::stable_sort(guesses.begin(), guesses.end(),
                     [](const Match& a, const Match& b) { return a.confidence > b.confidence; });
    if (guesses.empty() || guesses.front().confidence < kSureEnough) return std::nullopt;
    Match best = guesses.front();
    best.confidence = std::min(best.confidence, 0.95f);
    const auto second = std::find_if(guesses.begin(), guesses.end(), [&](const Match& other) {
        return other.targets != best.targets;
    });
    if (second != guesses.end() && second->confidence + kNearlyAsGood > guesses.front().confidence)
        best.addDoubt("its name would suit " + body.structures[second->targets.front()].id +
                      " nearly as well");
    return best;
}

} // namespace myoatlas::importer
