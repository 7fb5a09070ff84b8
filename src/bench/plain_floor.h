#pragma once

#include "base/result.h"
#include "body/body.h"
#include "gl/handle.h"
#include "renderer/camera.h"
#include "renderer/shader_library.h"

#include <glm/vec2.hpp>

namespace myoatlas::bench {

/// The floor of every frame: all triangles of a body from one buffer in one draw call, lit by one
/// lamp, nothing blended. No picture of the whole body costs less by the same means. Create, use
/// and destroy it while its context is current.
class PlainFloor {
public:
    /// Whether the faces that point away are drawn too.
    enum class Faces { all, front };

    /// `samples` 0 means not multisampled. Fails when the shader does not build or the target is
    /// larger than this machine can draw.
    static Result<PlainFloor> create(const renderer::ShaderLibrary& shaders, const body::Body& body,
                                     glm::ivec2 size, int samples);

    /// Draws and waits until it is drawn.
    void draw(const renderer::Camera& camera, Faces faces) const;

private:
    PlainFloor(gl::Program program, glm::ivec2 size) : program_(std::move(program)), size_(size) {}
    void upload(const body::Body& body);
    Result<void> makeTarget(int samples);

    gl::Program program_;
    glm::ivec2 size_;
    gl::VertexArray arrays_;
    gl::Buffer vertices_, indices_;
    int indexCount_ = 0;
    gl::Renderbuffer colour_, depth_;
    gl::Framebuffer framebuffer_;
};

} // namespace myoatlas::bench
