#pragma once

#include "renderer/image.h"

namespace myoatlas::renderer {

/// How a sample of a map's legend is drawn: in full colour, or as the shaders hatch what it stands
/// for, so that it is read without colour too.
enum class Sample {
    full,
    /// Under white strokes: felt by some only.
    pale,
    /// Strokes rising to the right, to the left, and white ones both ways.
    forth,
    back,
    crossed,
};

/// Draws a sample of `size` pixels whose upper left corner is `at`; what lies off the image is left
/// out. `em` is the height of the type beside it.
void drawSample(Image& image, glm::ivec2 at, glm::ivec2 size, glm::vec3 hue, Sample sample, int em);

} // namespace myoatlas::renderer
