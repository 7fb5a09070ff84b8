#include "renderer/frame_block.h"

#include "renderer/colour.h"
#include "shaders/include/bindings.h"

#include <algorithm>

namespace myoatlas::renderer {

namespace {

/// Nearest and farthest distance of the box's corners in front of the camera.
glm::vec2 depthRange(const body::Bounds& bounds, const glm::mat4& cameraFromWorld) {
    if (bounds.isEmpty()) return {0.0f, 1.0f};
    glm::vec2 range(1e30f, -1e30f);
    for (int corner = 0; corner < 8; ++corner) {
        const glm::vec3 p{corner & 1 ? bounds.max.x : bounds.min.x,
                          corner & 2 ? bounds.max.y : bounds.min.y,
                          corner & 4 ? bounds.max.z : bounds.min.z};
        const float distance = -(cameraFromWorld * glm::vec4(p, 1.0f)).z;
        range = {std::min(range.x, distance), std::max(range.y, distance)};
    }
    range.x = std::max(range.x, 0.0f);
    return {range.x, std::max(range.y, range.x + 1e-3f)};
}

glm::vec4 directionInWorld(const Camera& camera, glm::vec3 inCamera) {
    return {glm::normalize(glm::mat3(camera.worldFromCamera) * inCamera), 0.0f};
}

} // namespace

FrameBlock frameBlock(const DrawList& list, const body::Bounds& body, glm::ivec2 size,
                      const LayerGrid& layers) {
    const Camera& camera = list.camera;
    const glm::vec2 pixels(size);
    const Tile tile = list.tile.value_or(Tile{{0, 0}, size});
    FrameBlock block{};
    block.clipFromWorld = camera.clipFromWorld();
    block.cameraFromWorld = camera.cameraFromWorld();
    block.cameraFromClip = glm::inverse(camera.clipFromCamera);
    block.viewer = camera.isOrthographic()
                       ? glm::vec4(glm::normalize(glm::vec3(camera.worldFromCamera[2])), 0.0f)
                       : glm::vec4(glm::vec3(camera.worldFromCamera[3]), 1.0f);
    // Lights travel with the camera, so that every view is a well-lit plate.
    block.keyLight = directionInWorld(camera, {-0.52f, 0.62f, 0.72f});
    block.fillLight = directionInWorld(camera, {0.80f, -0.10f, 0.45f});
    block.clipPlane = list.clipPlane.value_or(glm::vec4(0.0f, 0.0f, 0.0f, 1.0f));
    block.depthRange = {depthRange(body, block.cameraFromWorld), 0.0f, 0.0f};
    const float distance =
        camera.isOrthographic() ? 1.0f : 0.5f * (block.depthRange.x + block.depthRange.y);
    const float metresPerPixel = 2.0f * distance / (camera.clipFromCamera[1][1] * pixels.y);
    block.viewport = {pixels, list.pixelScale, metresPerPixel * list.pixelScale};
    block.tile = glm::vec4(tile.origin, tile.pictureSize);
    block.backdropCentre = {linearFromSrgb(list.background.centre), list.background.alpha};
    block.backdropEdge = {linearFromSrgb(list.background.edge), list.background.alpha};
    block.layers = {layers.part.min, layers.texels, 0};
    return block;
}

FrameBlock layerFrameBlock(const DrawList& list, const body::Bounds& body, glm::ivec2 size,
                           const LayerGrid& layers, int texels) {
    FrameBlock block = frameBlock(list, body, size, {{}, layers.texels / texels});
    const Camera camera = cropped(list.camera, layers.part.min, layers.part.size(), size);
    block.clipFromWorld = camera.clipFromWorld();
    block.cameraFromClip = glm::inverse(camera.clipFromCamera);
    const glm::vec2 drawn(layers.part.size() * texels);
    block.viewport.x = drawn.x;
    block.viewport.y = drawn.y;
    block.viewport.z *= static_cast<float>(texels);
    block.tile *= static_cast<float>(texels);
    return block;
}

void FrameBlockBuffer::update(const FrameBlock& block) {
    glBindBuffer(GL_UNIFORM_BUFFER, buffer_.id());
    glBufferData(GL_UNIFORM_BUFFER, sizeof block, &block, GL_DYNAMIC_DRAW);
    glBindBufferBase(GL_UNIFORM_BUFFER, BLOCK_FRAME, buffer_.id());
}

} // namespace myoatlas::renderer
