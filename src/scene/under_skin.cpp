#include "scene/under_skin.h"

#include "base/parallel.h"
#include "body/ray_caster.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace myoatlas::scene {

namespace {

/// Cosines between the skin's direction and the vertex's, from not at all to wholly under it. What
/// turns further away is the wall of a furrow between two muscles.
constexpr float kAverted = 0.05f;

/// Metres below the outermost surface that still count as it, and where that ends. A muscle's
/// flank, which dives beside its neighbour, is part of what one sees.
constexpr float kSameSurface = 0.007f;
constexpr float kBelowSurface = 0.014f;

constexpr float kNothing = 1e6f;

bool mayCarry(body::Kind kind) {
    return kind != body::Kind::skin && kind != body::Kind::nerve && kind != body::Kind::vessel;
}

float smoothstep(float from, float to, float x) {
    const float t = std::clamp((x - from) / (to - from), 0.0f, 1.0f);
    return t * t * (3.0f - 2.0f * t);
}

std::uint8_t packed(float share) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(share, 0.0f, 1.0f) * 255.0f));
}

/// Shares of the first two corners at a point of the triangle.
/// Source: Ericson, Real-Time Collision Detection (2005), 3.4.
std::array<std::uint8_t, 2> sharesAt(glm::vec3 p, glm::vec3 a, glm::vec3 b, glm::vec3 c) {
    const glm::vec3 ab = b - a, ac = c - a, ap = p - a;
    const float d00 = glm::dot(ab, ab), d01 = glm::dot(ab, ac), d11 = glm::dot(ac, ac);
    const float d20 = glm::dot(ap, ab), d21 = glm::dot(ap, ac);
    const float area = d00 * d11 - d01 * d01;
    if (area <= 0.0f) return {255, 0};
    const float atB = std::clamp((d11 * d20 - d01 * d21) / area, 0.0f, 1.0f);
    const float atC = std::clamp((d00 * d21 - d01 * d20) / area, 0.0f, 1.0f - atB);
    const std::uint8_t first = packed(1.0f - atB - atC);
    return {first, std::min(packed(atB), static_cast<std::uint8_t>(255 - first))};
}

std::vector<CoveredVertex> coveredVertices(const body::Mesh& mesh, const body::Mesh& skin,
                                           const body::RayCaster& caster) {
    std::vector<CoveredVertex> covered;
    // What is nearest to one vertex bounds how far it can be from the next.
    glm::vec3 last(kNothing);
    float lastDepth = 0.0f;
    for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
        const glm::vec3 here = mesh.positions[v];
        const float reach =
            std::min(kDeepestUnderSkin, 1.001f * (lastDepth + glm::distance(last, here)) + 1e-5f);
        const auto nearest = caster.nearest(here, reach);
        if (!nearest) continue;
        last = here;
        lastDepth = nearest->distance;
        if (glm::dot(nearest->normal, mesh.normals[v]) < kAverted) continue;
        const auto corner = [&](std::size_t i) {
            return skin.positions[skin.indices[3 * std::size_t{nearest->triangle} + i]];
        };
        covered.push_back({static_cast<std::uint32_t>(v), nearest->triangle, nearest->distance,
                           sharesAt(nearest->position, corner(0), corner(1), corner(2))});
    }
    return covered;
}

/// For each vertex the least (or greatest) value of itself and its neighbours.
template <typename Better>
std::vector<float> overNeighbours(const std::vector<float>& values, const body::Mesh& mesh,
                                  const Better& better) {
    std::vector<float> best = values;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const float most = better(better(values[mesh.indices[i]], values[mesh.indices[i + 1]]),
                                  values[mesh.indices[i + 2]]);
        for (std::size_t c = 0; c < 3; ++c) {
            float& here = best[mesh.indices[i + c]];
            here = better(here, most);
        }
    }
    return best;
}

/// Per skin vertex, how deep the outermost visible structure lies.
std::vector<float> leastDepths(const UnderSkin& under, const body::Mesh& skin,
                               const std::vector<bool>& isVisible) {
    std::vector<float> depths(skin.positions.size(), kNothing);
    for (std::size_t s = 0; s < under.structureCount(); ++s) {
        if (!isVisible[s]) continue;
        for (const CoveredVertex& covered : under.of(s))
            for (std::size_t c = 0; c < 3; ++c) {
                float& depth = depths[skin.indices[3 * std::size_t{covered.triangle} + c]];
                depth = std::min(depth, covered.depth);
            }
    }
    // A muscle has fewer vertices than the skin over it: closed over the gaps between them, without
    // growing beyond its edge.
    constexpr int kRings = 2;
    for (int ring = 0; ring < kRings; ++ring)
        depths = overNeighbours(depths, skin, [](float a, float b) { return std::min(a, b); });
    for (int ring = 0; ring <= kRings; ++ring) // the corners above grew it by one ring, too
        depths = overNeighbours(depths, skin, [](float a, float b) { return std::max(a, b); });
    return depths;
}

} // namespace

std::array<float, 3> CoveredVertex::shares() const {
    const float first = static_cast<float>(share[0]) / 255.0f;
    const float second = static_cast<float>(share[1]) / 255.0f;
    return {first, second, 1.0f - first - second};
}

UnderSkin::UnderSkin(const body::Body& body) : covered_(body.structures.size()) {
    const body::Structure* skin = body.skin();
    if (!skin) return;
    const body::RayCaster caster({&skin->mesh});
    forEachIndex(body.structures.size(), [&](std::size_t s) {
        const body::Structure& structure = body.structures[s];
        if (!mayCarry(structure.kind)) return;
        covered_[s] = coveredVertices(structure.mesh, skin->mesh, caster);
        covered_[s].shrink_to_fit();
    });
}

OutermostUnderSkin::OutermostUnderSkin(const UnderSkin& under, const body::Mesh& skin,
                                       const std::vector<bool>& isVisible)
    : exposure_(under.structureCount()) {
    const std::vector<float> least = leastDepths(under, skin, isVisible);
    forEachIndex(under.structureCount(), [&](std::size_t s) {
        if (!isVisible[s]) return;
        for (const CoveredVertex& covered : under.of(s)) {
            const std::array<float, 3> shares = covered.shares();
            float outermost = 0.0f;
            for (std::size_t c = 0; c < 3; ++c)
                outermost += shares[c] * least[skin.indices[3 * std::size_t{covered.triangle} + c]];
            exposure_[s].push_back(
                1.0f - smoothstep(kSameSurface, kBelowSurface, covered.depth - outermost));
        }
    });
}

} // namespace myoatlas::scene
