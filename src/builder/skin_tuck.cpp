#include "builder/skin_tuck.h"

#include <cmath>

namespace myoatlas::builder {

namespace {

/// Depths (metres under the skin) beyond the first stay; shallower ones end up between it and the
/// second.
constexpr float kUntouched = 0.0045f;
constexpr float kShallowest = 0.0012f;

/// Rises from `kShallowest` far outside to `kUntouched`, meeting the identity with slope one.
float tuckedDepth(float depth) {
    if (depth >= kUntouched) return depth;
    constexpr float kRange = kUntouched - kShallowest;
    return kShallowest + kRange * std::exp((depth - kUntouched) / kRange);
}

glm::vec3 tucked(const SkinShape& skin, glm::vec3 p) {
    constexpr float kLongestStep = 0.004f;
    const float wanted = -tuckedDepth(-skin.distance(p));
    for (int step = 0; step < 16; ++step) {
        const float excess = skin.distance(p) - wanted;
        if (excess < 5e-5f) break;
        const glm::vec3 slope = skin.gradient(p);
        const float steepness = glm::length(slope);
        if (steepness < 0.05f) break; // beyond the reach of the field
        p -= slope / steepness * std::min(excess, kLongestStep);
    }
    return p;
}

} // namespace

void tuckUnder(const SkinShape& skin, body::Mesh& mesh) {
    parallelFor(static_cast<int>(mesh.positions.size()), [&](int i) {
        glm::vec3& p = mesh.positions[static_cast<std::size_t>(i)];
        p = tucked(skin, p);
    });
    body::computeNormals(mesh);
}

} // namespace myoatlas::builder
