#include "builder/skin_tuck.h"

#include <cmath>

namespace myoatlas::builder {

namespace {

/// Depths (metres under the skin) beyond the first stay; shallower ones end up between it and the
/// second, which what sticks out by `kFarthest` or more reaches.
constexpr float kUntouched = 0.0055f;
constexpr float kShallowest = 0.0020f;
constexpr float kFarthest = 0.045f;
/// Nothing ends up shallower than this.
constexpr float kLeast = 0.0010f;

/// Falls off as a logarithm, so that both faces of a sheet far outside still keep their order and
/// a little of their distance.
float tuckedDepth(float depth) {
    constexpr float kBend = 0.0018f;
    if (depth >= kUntouched) return depth;
    const float excess = std::min(kUntouched - depth, kFarthest);
    const float share = std::log1p(excess / kBend) / std::log1p(kFarthest / kBend);
    return glm::mix(kUntouched, kShallowest, share);
}

/// `p` moved inward until it lies at least `depth` under the skin.
glm::vec3 movedUnder(const SkinShape& skin, glm::vec3 p, float depth) {
    constexpr float kLongestStep = 0.004f;
    for (int step = 0; step < 24; ++step) {
        const float excess = skin.distance(p) + depth;
        if (excess < 1e-5f) break;
        const glm::vec3 slope = skin.gradient(p);
        const float steepness = glm::length(slope);
        if (steepness < 0.05f) break; // beyond the reach of the field
        p -= slope / steepness * std::min(excess, kLongestStep);
    }
    return p;
}

/// Mean of the `moves` of all `places` around each place, near ones counting most: the two faces of
/// a sheet move as one and it keeps its thickness.
std::vector<glm::vec3> evened(const std::vector<glm::vec3>& places,
                              const std::vector<glm::vec3>& moves) {
    constexpr float kRadius = 0.005f;
    std::vector<glm::vec3> result(moves.size());
    parallelFor(static_cast<int>(places.size()), [&](int i) {
        const glm::vec3 here = places[static_cast<std::size_t>(i)];
        glm::vec3 sum(0.0f);
        float weights = 0.0f;
        for (std::size_t j = 0; j < places.size(); ++j) {
            const glm::vec3 offset = places[j] - here;
            const float nearness = 1.0f - glm::dot(offset, offset) / (kRadius * kRadius);
            if (nearness <= 0.0f) continue;
            sum += nearness * moves[j];
            weights += nearness;
        }
        result[static_cast<std::size_t>(i)] = sum / weights;
    });
    return result;
}

} // namespace

void tuckUnder(const SkinShape& skin, body::Mesh& mesh) {
    std::vector<glm::vec3> moves(mesh.positions.size());
    parallelFor(static_cast<int>(moves.size()), [&](int i) {
        const glm::vec3 p = mesh.positions[static_cast<std::size_t>(i)];
        const float depth = tuckedDepth(-skin.distance(p));
        moves[static_cast<std::size_t>(i)] = movedUnder(skin, p, depth) - p;
    });
    const std::vector<glm::vec3> even = evened(mesh.positions, moves);
    parallelFor(static_cast<int>(moves.size()), [&](int i) {
        glm::vec3& p = mesh.positions[static_cast<std::size_t>(i)];
        p = movedUnder(skin, p + even[static_cast<std::size_t>(i)], kLeast);
    });
    body::computeNormals(mesh);
}

} // namespace myoatlas::builder
