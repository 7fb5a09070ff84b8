#pragma once

#include "scene/scene.h"

#include <string_view>

namespace myoatlas::scene {

/// What is peeled away one after the other, from the skin to the bones; vessels and nerves go with
/// the deepest muscles.
inline constexpr std::array<Layer, 5> kPeeledLayers{Layer::skin, Layer::superficialMuscles,
                                                    Layer::middleMuscles, Layer::deepMuscles,
                                                    Layer::deepestMuscles};
/// Everything but the bones is peeled away.
inline constexpr float kPeeledToBone = static_cast<float>(kPeeledLayers.size());

/// The opacity of each layer at `depth`: 0 is the whole body, 1 the skin gone, 2 the superficial
/// muscles too, up to `kPeeledToBone`. Between whole numbers a layer fades.
std::array<float, kLayerCount> peeledOpacity(float depth);

/// How far the scene is peeled: the depth that `peeledOpacity` was given, or where the layers were
/// set one by one, how much of them is away.
float peelDepth(const Scene& scene);

/// "Superficial muscles": what lies open at that depth.
std::string_view peelTitle(float depth);

/// The next whole depth inward or outward.
float nextPeelStop(float depth, bool isInward);

} // namespace myoatlas::scene
