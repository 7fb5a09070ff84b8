#pragma once

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

namespace myoatlas::gl {

/// Makes the window's own framebuffer the target, without sRGB conversion, and fills its `size`
/// pixels with `colour`.
void beginWindowFrame(glm::ivec2 size, glm::vec3 colour);

/// Waits until everything asked for is drawn: the only honest way to time a picture (timer
/// queries lie on software rasterisers).
void finish();

} // namespace myoatlas::gl
