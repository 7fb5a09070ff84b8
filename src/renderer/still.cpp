#include "renderer/still.h"

#include "renderer/render_texture.h"

#include <algorithm>

namespace myoatlas::renderer {

namespace {

/// What a tile draws beyond its edge, for outlines and occlusion that look around.
constexpr int kMarginTexels = 128;

/// Moves the part of clip space that shows `size` pixels at `origin` (from the lower left) of
/// `picture` to the whole of it.
glm::mat4 cropped(const glm::mat4& clipFromCamera, glm::ivec2 origin, glm::ivec2 size,
                  glm::ivec2 picture) {
    const glm::vec2 scale = glm::vec2(picture) / glm::vec2(size);
    const glm::vec2 centre =
        (glm::vec2(origin) + 0.5f * glm::vec2(size)) / glm::vec2(picture) * 2.0f - 1.0f;
    glm::mat4 crop(1.0f);
    crop[0][0] = scale.x;
    crop[1][1] = scale.y;
    crop[3][0] = -centre.x * scale.x;
    crop[3][1] = -centre.y * scale.y;
    return crop * clipFromCamera;
}

Result<Image> renderOnce(Renderer& renderer, const DrawList& list, glm::ivec2 size,
                         int supersampling) {
    const RenderTexture texture(size);
    if (Result<void> drawn = renderer.draw(list, {texture.framebuffer(), size, supersampling});
        !drawn)
        return drawn.error();
    return readPixels(texture.framebuffer(), size);
}

} // namespace

Result<Image> renderStill(Renderer& renderer, DrawList list, const StillOptions& options) {
    const glm::ivec2 size = options.size;
    if (size.x < 1 || size.y < 1 || size.x > kMaxStillSide || size.y > kMaxStillSide)
        return Error{"a picture of " + std::to_string(size.x) + "x" + std::to_string(size.y) +
                     " pixels cannot be drawn; each side must have 1 to " +
                     std::to_string(kMaxStillSide)};
    const int side = std::max(options.tileTexels, 4 * kMarginTexels) / options.supersampling;
    if (size.x <= side && size.y <= side)
        return renderOnce(renderer, list, size, options.supersampling);

    const int margin = kMarginTexels / options.supersampling;
    const int step = side - 2 * margin;
    const glm::mat4 clipFromCamera = list.camera.clipFromCamera;
    const glm::ivec2 tileSize = glm::min(glm::ivec2(side), size);
    Image image(size);
    for (int y = 0; y < size.y; y += step)
        for (int x = 0; x < size.x; x += step) {
            // From the lower left, as OpenGL counts; kept inside so that all tiles have one size.
            const glm::ivec2 origin =
                glm::clamp(glm::ivec2(x, y) - margin, glm::ivec2(0), size - tileSize);
            list.camera.clipFromCamera = cropped(clipFromCamera, origin, tileSize, size);
            list.tile = Tile{origin, size};
            Result<Image> tile = renderOnce(renderer, list, tileSize, options.supersampling);
            if (!tile) return tile.error();
            Image inner(glm::min(glm::ivec2(step), size - glm::ivec2(x, y)));
            const glm::ivec2 offset = glm::ivec2(x, y) - origin;
            copyInto(inner, *tile, {-offset.x, -(tileSize.y - offset.y - inner.size.y)});
            copyInto(image, inner, {x, size.y - y - inner.size.y});
        }
    return image;
}

} // namespace myoatlas::renderer
