#pragma once

#include "base/result.h"
#include "gl/handle.h"

#include <glm/vec2.hpp>
#include <memory>
#include <span>
#include <vector>

namespace myoatlas::renderer {

/// Textures to draw to and to read from afterwards.
class LayerTarget {
public:
    LayerTarget() = default;
    /// One texture for each of `formats`; `depth` may be null, has the same size and must outlive
    /// this target.
    static Result<LayerTarget> create(glm::ivec2 size, std::span<const GLenum> formats,
                                      const gl::Texture* depth);

    /// Makes the `part` texels at the lower left of it what is drawn to.
    void bind(glm::ivec2 part) const;
    const gl::Texture& texture(std::size_t attachment) const { return textures_[attachment]; }
    /// False until created: some pictures do without.
    bool exists() const { return !textures_.empty(); }

private:
    gl::Framebuffer framebuffer_;
    std::vector<gl::Texture> textures_;
};

/// What a frame needs room for.
struct TargetNeeds {
    glm::ivec2 picture{0};
    /// Pixels that the layers of geometry have to hold.
    glm::ivec2 covered{0};
    /// Texels a pixel and axis in those layers.
    int texels = 1;
    bool transparency = false;
    bool outline = false;
};

/// Every intermediate picture of a frame.
class SceneTargets {
public:
    SceneTargets() = default;
    /// Makes room, keeping what is large enough already and not wasteful. Fails when the driver
    /// refuses a size or a format.
    Result<void> prepare(const TargetNeeds& needs);

    const LayerTarget& surfaces() const { return surfaces_; }         // colour, depth
    const LayerTarget& transparency() const { return transparency_; } // colour sum, weight sum
    const LayerTarget& mask() const { return mask_; }                 // selected, hovered, no press
    const LayerTarget& rawOcclusion() const { return rawOcclusion_; } // one texel a pixel
    const LayerTarget& occlusion() const { return occlusion_; }       // one texel a pixel
    const gl::Texture& depth() const { return *depth_; }
    /// The whole picture: linear, premultiplied.
    const LayerTarget& composed() const { return composed_; }

private:
    /// Without layers, and with that composed picture.
    SceneTargets(LayerTarget composed, glm::ivec2 picture)
        : picture_(picture), composed_(std::move(composed)) {}
    Result<void> prepareLayers(const TargetNeeds& needs);

    glm::ivec2 picture_{0};
    glm::ivec2 room_{0}; // pixels
    int texels_ = 0;
    std::unique_ptr<gl::Texture> depth_;
    LayerTarget surfaces_, transparency_, mask_, rawOcclusion_, occlusion_, composed_;
};

/// Binds `texture` to texture unit `unit`.
void bindTexture(unsigned unit, const gl::Texture& texture);

} // namespace myoatlas::renderer
