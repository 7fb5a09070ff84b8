#include "scene/peel.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::scene {

namespace {

/// Skin as a veil (`openingScene`).
constexpr float kVeiled = 0.75f;

float& at(std::array<float, kLayerCount>& opacity, Layer layer) {
    return opacity[static_cast<std::size_t>(layer)];
}

} // namespace

std::array<float, kLayerCount> peeledOpacity(float depth) {
    std::array<float, kLayerCount> opacity;
    opacity.fill(1.0f);
    for (std::size_t i = 0; i < kPeeledLayers.size(); ++i)
        at(opacity, kPeeledLayers[i]) =
            std::clamp(1.0f - (depth - static_cast<float>(i)), 0.0f, 1.0f);
    at(opacity, Layer::vesselsAndNerves) = at(opacity, Layer::deepestMuscles);
    return opacity;
}

float peelDepth(const Scene& scene) {
    float depth = 0.0f;
    for (const Layer layer : kPeeledLayers)
        depth += 1.0f - scene.opacity[static_cast<std::size_t>(layer)];
    return depth;
}

std::string_view peelTitle(float depth) {
    // Half way through a layer what lies below it is what one sees.
    const long open = std::lround(std::clamp(depth, 0.0f, kPeeledToBone));
    if (open == static_cast<long>(kPeeledLayers.size())) return "Bones";
    return title(kPeeledLayers[static_cast<std::size_t>(open)]);
}

float nextPeelStop(float depth, bool isInward) {
    // A depth that is nearly whole counts as reached.
    constexpr float kReached = 0.02f;
    float next =
        isInward ? std::floor(depth + kReached) + 1.0f : std::ceil(depth - kReached) - 1.0f;
    // The veil of skin with which one begins lies on the way out.
    if (next < kVeiled && depth > kVeiled + kReached) next = kVeiled;
    return std::clamp(next, 0.0f, kPeeledToBone);
}

} // namespace myoatlas::scene
