#include "renderer/scene_targets.h"

#include "gl/framebuffer.h"

#include <array>
#include <initializer_list>

namespace myoatlas::renderer {

namespace {

void attachDepth(const DepthTarget& depth, bool sampled) {
    if (sampled)
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_RENDERBUFFER,
                                  depth.sampled.id());
    else
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D,
                               depth.texture.id(), 0);
}

/// Names attachment `only`, or all of `count`, as what is drawn to.
void setDrawBuffers(std::size_t count, int only = -1) {
    std::array<GLenum, 4> buffers{};
    for (std::size_t i = 0; i < count; ++i)
        buffers[i] = only < 0 || static_cast<int>(i) == only
                         ? GL_COLOR_ATTACHMENT0 + static_cast<GLenum>(i)
                         : GL_NONE;
    glDrawBuffers(static_cast<GLsizei>(count), buffers.data());
}

DepthTarget makeDepth(glm::ivec2 size, int samples) {
    DepthTarget depth;
    depth.texture = gl::makeTexture(GL_DEPTH_COMPONENT32F, size);
    if (samples > 0) depth.sampled = gl::makeRenderbuffer(GL_DEPTH_COMPONENT32F, size, samples);
    return depth;
}

} // namespace

Result<SampledTarget> SampledTarget::create(glm::ivec2 size, int samples,
                                            std::span<const GLenum> formats,
                                            const DepthTarget* depth) {
    SampledTarget target;
    target.size_ = size;
    for (const GLenum format : formats) {
        target.textures_.push_back(gl::makeTexture(format, size));
        if (samples > 0) target.sampled_.push_back(gl::makeRenderbuffer(format, size, samples));
    }
    target.draw_ = gl::Framebuffer::create();
    glBindFramebuffer(GL_FRAMEBUFFER, target.draw_.id());
    for (std::size_t i = 0; i < formats.size(); ++i) {
        const GLenum point = GL_COLOR_ATTACHMENT0 + static_cast<GLenum>(i);
        if (samples > 0)
            glFramebufferRenderbuffer(GL_FRAMEBUFFER, point, GL_RENDERBUFFER,
                                      target.sampled_[i].id());
        else
            glFramebufferTexture2D(GL_FRAMEBUFFER, point, GL_TEXTURE_2D, target.textures_[i].id(),
                                   0);
    }
    if (depth) attachDepth(*depth, samples > 0);
    setDrawBuffers(formats.size());
    if (Result<void> complete = gl::checkFramebuffer(); !complete) return complete.error();
    if (samples == 0) return target;

    target.read_ = gl::Framebuffer::create();
    glBindFramebuffer(GL_FRAMEBUFFER, target.read_.id());
    for (std::size_t i = 0; i < formats.size(); ++i)
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0 + static_cast<GLenum>(i),
                               GL_TEXTURE_2D, target.textures_[i].id(), 0);
    if (depth) attachDepth(*depth, false);
    if (Result<void> complete = gl::checkFramebuffer(); !complete) return complete.error();
    return target;
}

void SampledTarget::bind() const {
    glBindFramebuffer(GL_FRAMEBUFFER, draw_.id());
    glViewport(0, 0, size_.x, size_.y);
}

void SampledTarget::resolve(bool withDepth) const {
    if (!read_) return;
    glBindFramebuffer(GL_READ_FRAMEBUFFER, draw_.id());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, read_.id());
    for (std::size_t i = 0; i < textures_.size(); ++i) {
        glReadBuffer(GL_COLOR_ATTACHMENT0 + static_cast<GLenum>(i));
        setDrawBuffers(textures_.size(), static_cast<int>(i));
        // Depth goes with the first attachment; a blit of depth must not filter.
        const GLbitfield depth = withDepth && i == 0 ? GL_DEPTH_BUFFER_BIT : 0;
        glBlitFramebuffer(0, 0, size_.x, size_.y, 0, 0, size_.x, size_.y,
                          GL_COLOR_BUFFER_BIT | depth, GL_NEAREST);
    }
}

Result<SceneTargets> SceneTargets::create(glm::ivec2 size, int samples) {
    if (Result<void> possible = gl::checkSize(size); !possible) return possible.error();
    SceneTargets targets;
    targets.size_ = size;
    targets.samples_ = samples;
    targets.depth_ = std::make_unique<DepthTarget>(makeDepth(size, samples));
    const DepthTarget* depth = targets.depth_.get();
    struct Row {
        SampledTarget& target;
        int samples;
        std::vector<GLenum> formats;
        const DepthTarget* depth;
    };
    for (const Row& row :
         std::initializer_list<Row>{{targets.surfaces_, samples, {GL_RGBA16F}, depth},
                                    {targets.transparency_, samples, {GL_RGBA16F, GL_R16F}, depth},
                                    {targets.mask_, samples, {GL_RGBA8}, nullptr},
                                    {targets.rawOcclusion_, 0, {GL_R8}, nullptr},
                                    {targets.occlusion_, 0, {GL_R8}, nullptr},
                                    {targets.composed_, 0, {GL_RGBA16F}, nullptr}}) {
        Result<SampledTarget> made =
            SampledTarget::create(size, row.samples, row.formats, row.depth);
        if (!made) return made.error();
        row.target = std::move(*made);
    }
    return targets;
}

void bindTexture(unsigned unit, const gl::Texture& texture) {
    glActiveTexture(GL_TEXTURE0 + unit);
    glBindTexture(GL_TEXTURE_2D, texture.id());
}

} // namespace myoatlas::renderer
