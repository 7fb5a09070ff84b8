#include "renderer/scene_targets.h"

#include "gl/framebuffer.h"

#include <array>
#include <glm/common.hpp>
#include <glm/vector_relational.hpp>

namespace myoatlas::renderer {

namespace {

/// Layers grow and shrink by whole steps, so that a turning body does not ask for new ones in every
/// frame.
constexpr int kStep = 64;
/// Layers that could hold so many times what they have to are given back.
constexpr int kWaste = 3;

Result<void> make(LayerTarget& target, glm::ivec2 size, std::initializer_list<GLenum> formats,
                  const gl::Texture* depth = nullptr) {
    Result<LayerTarget> made = LayerTarget::create(size, formats, depth);
    if (!made) return made.error();
    target = std::move(*made);
    return {};
}

} // namespace

Result<LayerTarget> LayerTarget::create(glm::ivec2 size, std::span<const GLenum> formats,
                                        const gl::Texture* depth) {
    LayerTarget target;
    target.framebuffer_ = gl::Framebuffer::create();
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer_.id());
    std::array<GLenum, 4> buffers{};
    for (std::size_t i = 0; i < formats.size(); ++i) {
        target.textures_.push_back(gl::makeTexture(formats[i], size));
        buffers[i] = GL_COLOR_ATTACHMENT0 + static_cast<GLenum>(i);
        glFramebufferTexture2D(GL_FRAMEBUFFER, buffers[i], GL_TEXTURE_2D, target.textures_[i].id(),
                               0);
    }
    if (depth)
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, depth->id(), 0);
    glDrawBuffers(static_cast<GLsizei>(formats.size()), buffers.data());
    if (Result<void> complete = gl::checkFramebuffer(); !complete) return complete.error();
    return target;
}

void LayerTarget::bind(glm::ivec2 part) const {
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
    glViewport(0, 0, part.x, part.y);
}

Result<void> SceneTargets::prepareLayers(const TargetNeeds& needs) {
    const glm::ivec2 wanted = glm::min((needs.covered + kStep - 1) / kStep * kStep,
                                       glm::max(needs.picture, needs.covered));
    const bool isWasteful = room_.x * room_.y > kWaste * wanted.x * wanted.y;
    if (texels_ == needs.texels && !isWasteful &&
        glm::all(glm::greaterThanEqual(room_, needs.covered)))
        return {};
    // Freed first: two sets of 4K would not fit everywhere.
    *this = SceneTargets(std::move(composed_), picture_);
    const glm::ivec2 size = wanted * needs.texels;
    if (Result<void> possible = gl::checkSize(size); !possible) return possible;
    depth_ = std::make_unique<gl::Texture>(gl::makeTexture(GL_DEPTH_COMPONENT32F, size));
    if (Result<void> made = make(surfaces_, size, {GL_RGBA16F}, depth_.get()); !made) return made;
    if (Result<void> made = make(rawOcclusion_, wanted, {GL_R8}); !made) return made;
    if (Result<void> made = make(occlusion_, wanted, {GL_R8}); !made) return made;
    room_ = wanted;
    texels_ = needs.texels;
    return {};
}

Result<void> SceneTargets::prepare(const TargetNeeds& needs) {
    if (picture_ != needs.picture) {
        composed_ = {};
        if (Result<void> possible = gl::checkSize(needs.picture); !possible) return possible;
        if (Result<void> made = make(composed_, needs.picture, {GL_RGBA16F}); !made) return made;
        picture_ = needs.picture;
    }
    if (Result<void> made = prepareLayers(needs); !made) return made;
    const glm::ivec2 size = room_ * texels_;
    if (needs.transparency && !transparency_.exists())
        if (Result<void> made = make(transparency_, size, {GL_RGBA16F, GL_R16F}, depth_.get());
            !made)
            return made;
    if (needs.outline && !mask_.exists()) return make(mask_, size, {GL_RGBA8});
    return {};
}

void bindTexture(unsigned unit, const gl::Texture& texture) {
    glActiveTexture(GL_TEXTURE0 + unit);
    glBindTexture(GL_TEXTURE_2D, texture.id());
}

} // namespace myoatlas::renderer
