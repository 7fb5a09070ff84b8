#pragma once

#include "base/result.h"
#include "gl/handle.h"

#include <glm/vec2.hpp>

namespace myoatlas::gl {

/// A single-level 2D texture without pixels, `size` texels, clamped at its edges.
Texture makeTexture(GLenum internalFormat, glm::ivec2 size, GLenum filter = GL_NEAREST);

/// Storage for an attachment; `samples` 0 means not multisampled.
Renderbuffer makeRenderbuffer(GLenum internalFormat, glm::ivec2 size, int samples);

/// Fails with the reason when the framebuffer bound to GL_FRAMEBUFFER cannot be drawn to.
Result<void> checkFramebuffer();

/// Fails, naming the limit, when this machine cannot draw a picture of `size` pixels.
Result<void> checkSize(glm::ivec2 size);

/// The largest supported sample count up to `wanted`; 0 when not multisampled at all.
int supportedSamples(int wanted);

} // namespace myoatlas::gl
