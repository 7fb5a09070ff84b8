#pragma once

#include "base/result.h"
#include "body/mesh.h"

#include <map>
#include <span>
#include <string>

namespace myoatlas::builder {

/// What a skin is drawn over; borrowed for the time of the call.
struct SkinInput {
    /// Bones, cartilages, tendons and muscles that give the skin its shape; open meshes are
    /// welcome.
    std::span<const body::Mesh* const> structures;
    /// Thin muscles that follow the skin instead, as those of the face and the platysma: moved to
    /// lie at least a millimetre under it.
    std::span<body::Mesh* const> followers;
    /// Sided ids as in `body::Body::landmarks` ("acromion_tip.left", "sternal_notch").
    const std::map<std::string, glm::vec3, std::less<>>& landmarks;
};

/// The closed skin of a body standing on the floor (y = 0): one connected two-manifold of genus 0,
/// outward-wound, vertices welded, finer on face, hands and feet; no texture coordinates but zero.
/// The structures are covered by fat and closed over; face, ears, fingertips and the other soft
/// parts that no bone gives are modelled on the landmarks. Fails when a landmark is missing or
/// there is no structure. Same input, same bytes.
Result<body::Mesh> buildSkin(const SkinInput& input);

} // namespace myoatlas::builder
