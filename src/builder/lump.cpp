#include "builder/lump.h"

#include "builder/loft.h"

#include <cmath>
#include <numbers>

namespace myoatlas::builder {

namespace {

/// Exponents between a soft octahedron and a box with rounded edges; beyond them edges show.
constexpr float kRoundest = 1.6f, kSquarest = 5.0f;

/// Share of its box that |x|^p + |y|^p + |z|^p <= 1 fills.
float filling(float p) {
    return std::exp(3.0f * std::lgamma(1.0f + 1.0f / p) - std::lgamma(1.0f + 3.0f / p));
}

float exponentFor(float share) {
    float low = kRoundest, high = kSquarest;
    for (int i = 0; i < 30; ++i) {
        const float middle = 0.5f * (low + high);
        (filling(middle) < share ? low : high) = middle;
    }
    return 0.5f * (low + high);
}

} // namespace

body::Mesh lumpMesh(const Measured& bone) {
    const glm::vec3 half = 0.5f * bone.axisExtent;
    const float boxVolume = 8.0f * half.x * half.y * half.z;
    const float share = bone.volume / boxVolume;
    const float exponent = exponentFor(share);
    const float shrink = std::cbrt(share / filling(exponent));
    const glm::vec3 radii = half * std::min(shrink, 1.0f);
    const glm::vec3 x = bone.axes[0], y = bone.axes[1];
    const glm::vec3 z = glm::cross(x, y);
    const auto point = [&](float polar, float azimuth) {
        const glm::vec3 d(std::cos(polar), std::sin(polar) * std::cos(azimuth),
                          std::sin(polar) * std::sin(azimuth));
        const glm::vec3 a = glm::abs(d);
        const float norm =
            std::pow(std::pow(a.x, exponent) + std::pow(a.y, exponent) + std::pow(a.z, exponent),
                     1.0f / exponent);
        const glm::vec3 local = d / norm * radii;
        return bone.centroid + local.x * x + local.y * y + local.z * z;
    };
    constexpr int kRings = 20, kSides = 28;
    constexpr float kPi = std::numbers::pi_v<float>;
    std::vector<Ring> rings;
    for (int i = 1; i < kRings; ++i) {
        Ring ring;
        // The loft runs from the -x pole to the +x pole.
        const float polar = kPi * (1.0f - static_cast<float>(i) / kRings);
        for (int j = 0; j < kSides; ++j)
            ring.points.push_back(point(polar, 2.0f * kPi * static_cast<float>(j) / kSides));
        rings.push_back(std::move(ring));
    }
    body::Mesh mesh = loft(rings, LoftPoles{point(kPi, 0.0f), point(0.0f, 0.0f)});
    mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
    return mesh;
}

} // namespace myoatlas::builder
