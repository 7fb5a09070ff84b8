#include "renderer/still.h"

#include "renderer/render_texture.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::renderer {

namespace {

/// Pixels that a tile draws beyond its edge, for outlines and occlusion that look around.
constexpr int kLeastMargin = 128;

/// A tile that has a part of a marker knows what covers its place only when it has the place too.
/// At most a quarter of the tile's side, so that every tile gets on with the picture.
int marginFor(const DrawList& list, int side) {
    float reach = 0.0f;
    for (const Marker& marker : list.markers)
        if (marker.offset != glm::vec2(0.0f))
            reach = std::max(reach, glm::length(marker.offset) + marker.size);
    return std::clamp(static_cast<int>(std::ceil(reach * list.pixelScale)), kLeastMargin, side / 4);
}

Result<Image> renderOnce(Renderer& renderer, const DrawList& list, glm::ivec2 size) {
    const RenderTexture texture(size);
    if (Result<void> drawn = renderer.draw(list, {texture.framebuffer(), size}); !drawn)
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
    const int side = std::max(options.tilePixels, 4 * kLeastMargin);
    if (size.x <= side && size.y <= side) return renderOnce(renderer, list, size);

    const int margin = marginFor(list, side);
    const int step = side - 2 * margin;
    const Camera camera = list.camera;
    const glm::ivec2 tileSize = glm::min(glm::ivec2(side), size);
    Image image(size);
    for (int y = 0; y < size.y; y += step)
        for (int x = 0; x < size.x; x += step) {
            // From the lower left, as OpenGL counts; kept inside so that all tiles have one size.
            const glm::ivec2 origin =
                glm::clamp(glm::ivec2(x, y) - margin, glm::ivec2(0), size - tileSize);
            list.camera = cropped(camera, origin, tileSize, size);
            list.tile = Tile{origin, size};
            Result<Image> tile = renderOnce(renderer, list, tileSize);
            if (!tile) return tile.error();
            Image inner(glm::min(glm::ivec2(step), size - glm::ivec2(x, y)));
            const glm::ivec2 offset = glm::ivec2(x, y) - origin;
            copyInto(inner, *tile, {-offset.x, -(tileSize.y - offset.y - inner.size.y)});
            copyInto(image, inner, {x, size.y - y - inner.size.y});
        }
    return image;
}

} // namespace myoatlas::renderer
