#pragma once

#include "base/result.h"
#include "gl/handle.h"

#include <glm/vec2.hpp>
#include <memory>
#include <span>
#include <vector>

namespace myoatlas::renderer {

/// Depth that several targets share: sampled storage to draw with, a texture to read from.
struct DepthTarget {
    gl::Renderbuffer sampled; // empty without multisampling
    gl::Texture texture;
};

/// Textures that are drawn to with several samples a pixel and read with one.
class SampledTarget {
public:
    SampledTarget() = default;
    /// `depth` may be null; it must have the same size and samples, and outlive this target.
    static Result<SampledTarget> create(glm::ivec2 size, int samples,
                                        std::span<const GLenum> formats, const DepthTarget* depth);

    /// Makes it the draw framebuffer.
    void bind() const;
    /// Averages the samples (depth: takes one) into the textures.
    void resolve(bool withDepth) const;
    const gl::Texture& texture(std::size_t attachment) const { return textures_[attachment]; }

private:
    glm::ivec2 size_{0};
    gl::Framebuffer draw_;
    gl::Framebuffer read_; // empty without multisampling
    std::vector<gl::Renderbuffer> sampled_;
    std::vector<gl::Texture> textures_;
};

/// Every intermediate picture of a frame, all of one size.
class SceneTargets {
public:
    SceneTargets() = default;
    /// `samples` 0 means no multisampling. Fails when the driver refuses the size or a format.
    static Result<SceneTargets> create(glm::ivec2 size, int samples);

    bool fits(glm::ivec2 size, int samples) const { return size_ == size && samples_ == samples; }
    glm::ivec2 size() const { return size_; }

    const SampledTarget& surfaces() const { return surfaces_; }         // colour, depth
    const SampledTarget& transparency() const { return transparency_; } // colour sum, weight sum
    const SampledTarget& mask() const { return mask_; }                 // selected, hovered, no press
    const SampledTarget& rawOcclusion() const { return rawOcclusion_; }
    const SampledTarget& occlusion() const { return occlusion_; }
    const SampledTarget& composed() const { return composed_; } // linear, premultiplied
    const gl::Texture& depth() const { return depth_->texture; }

private:
    glm::ivec2 size_{0};
    int samples_ = 0;
    std::unique_ptr<DepthTarget> depth_;
    SampledTarget surfaces_, transparency_, mask_, rawOcclusion_, occlusion_, composed_;
};

/// Binds `texture` to texture unit `unit`.
void bindTexture(unsigned unit, const gl::Texture& texture);

} // namespace myoatlas::renderer
