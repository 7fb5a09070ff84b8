#pragma once

#include "body/body.h"

#include <functional>
#include <span>
#include <vector>

namespace myoatlas::builder {

/// Lets those muscles of `structures` that `accept` takes lie on the bones: ends that stop short of
/// their bone by a centimetre or so are drawn on to it, and what lies within a bone is pushed out
/// to its surface; the muscle around gives way smoothly. When more than a per cent or two
/// is left in bone then, it is carved off. Bones, cartilages and `furtherBones` stay. Texture
/// coordinates along the fibres cover 0 to 1, normals and bounds follow.
/// Each muscle is settled by itself, so the result does not depend on the number of threads.
void settleMuscles(std::vector<body::Structure>& structures,
                   std::span<const body::Structure> furtherBones,
                   const std::function<bool(const body::Structure&)>& accept);

} // namespace myoatlas::builder
