#pragma once

#include "body/mesh.h"

#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <optional>

namespace myoatlas::renderer {

/// Pixels from `min` up to but not including `max`, counted from the lower left.
struct PixelBox {
    glm::ivec2 min{0};
    glm::ivec2 max{0};

    glm::ivec2 size() const { return max - min; }
    bool isEmpty() const { return max.x <= min.x || max.y <= min.y; }
    friend bool operator==(const PixelBox&, const PixelBox&) = default;
};

/// The layers of geometry hold no more of the picture than they have to, with several texels for
/// each pixel and axis.
struct LayerGrid {
    PixelBox part;
    int texels = 1;
};

/// The smallest box of pixels that holds both.
PixelBox joined(const PixelBox& a, const PixelBox& b);

/// The pixels of a picture of `size` that a box in the world can cover, and `margin` more on each
/// side; empty when it lies outside the picture.
PixelBox coveredPixels(const body::Bounds& box, const glm::mat4& clipFromWorld, glm::ivec2 size,
                       int margin);

} // namespace myoatlas::renderer
