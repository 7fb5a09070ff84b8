#pragma once

#include "gl/framebuffer.h"

namespace myoatlas::renderer {

/// A finished picture as a texture (8-bit sRGB values, straight alpha): what a window shows and
/// what a still is read from.
class RenderTexture {
public:
    RenderTexture() = default;
    explicit RenderTexture(glm::ivec2 size)
        : size_(size), texture_(gl::makeTexture(GL_RGBA8, size, GL_LINEAR)),
          framebuffer_(gl::Framebuffer::create()) {
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_.id(),
                               0);
    }

    glm::ivec2 size() const { return size_; }
    GLuint texture() const { return texture_.id(); }
    GLuint framebuffer() const { return framebuffer_.id(); }

private:
    glm::ivec2 size_{0};
    gl::Texture texture_;
    gl::Framebuffer framebuffer_;
};

} // namespace myoatlas::renderer
