#include "builder/skin_tuck.h"

#include "builder/settle_cells.h"

#include <algorithm>
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

/// For each vertex the way under the skin, zero for those that are there.
std::vector<glm::vec3> waysUnder(const body::RayCaster& skin, const body::Mesh& mesh) {
    constexpr float kFarthestOut = 0.005f;
    constexpr float kUnder = 0.0001f;
    std::vector<glm::vec3> ways(mesh.positions.size(), glm::vec3(0.0f));
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const glm::vec3 p = mesh.positions[i];
        const auto surface = skin.nearest(p, kFarthestOut);
        if (!surface || glm::dot(p - surface->position, surface->normal) <= 0.0f) continue;
        ways[i] = surface->position - kUnder * surface->normal - p;
    }
    return ways;
}

/// Lets the vertices without a way of their own follow those around that have one.
std::vector<glm::vec3> followed(const body::Mesh& mesh, const std::vector<glm::vec3>& ways) {
    constexpr float kReach = 0.004f;
    const VertexCells cells(mesh.positions, kReach);
    std::vector<glm::vec3> result = ways;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        if (ways[i] != glm::vec3(0.0f)) continue;
        glm::vec3 sum(0.0f);
        float weights = 0.0f;
        cells.forEachNear(mesh.positions[i], [&](std::uint32_t j) {
            const glm::vec3 offset = mesh.positions[j] - mesh.positions[i];
            const float nearness = 1.0f - glm::dot(offset, offset) / (kReach * kReach);
            if (nearness <= 0.0f) return;
            sum += nearness * ways[j];
            weights += nearness;
        });
        result[i] = sum / weights;
    }
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

bool pullUnder(const body::RayCaster& skin, body::Mesh& mesh) {
    constexpr int kRounds = 4;
    bool hasMoved = false;
    for (int round = 0; round < kRounds; ++round) {
        std::vector<glm::vec3> ways = waysUnder(skin, mesh);
        const auto isWay = [](glm::vec3 way) { return way != glm::vec3(0.0f); };
        if (std::none_of(ways.begin(), ways.end(), isWay)) break;
        hasMoved = true;
        if (round + 1 < kRounds) ways = followed(mesh, ways);
        for (std::size_t i = 0; i < ways.size(); ++i) mesh.positions[i] += ways[i];
    }
    if (hasMoved) body::computeNormals(mesh);
    return hasMoved;
}

} // namespace myoatlas::builder
