#pragma once

#include "body/mesh.h"
#include "gl/handle.h"
#include "renderer/covered_pixels.h"
#include "renderer/draw_list.h"

namespace myoatlas::renderer {

/// Block `Frame` of shaders/include/frame.glsl (std140): what every program may ask about the
/// picture. Comments there.
struct FrameBlock {
    glm::mat4 clipFromWorld;
    glm::mat4 cameraFromWorld;
    glm::mat4 cameraFromClip;
    glm::vec4 viewer;
    glm::vec4 keyLight;
    glm::vec4 fillLight;
    glm::vec4 clipPlane;
    glm::vec4 viewport;
    glm::vec4 tile;
    glm::vec4 depthRange;
    glm::vec4 backdropCentre;
    glm::vec4 backdropEdge;
    glm::ivec4 layers;
};

/// For passes over a whole picture of `size` pixels, with the layers of geometry as `layers` says.
FrameBlock frameBlock(const DrawList& list, const body::Bounds& body, glm::ivec2 size,
                      const LayerGrid& layers);

/// For passes that draw `texels` texels a pixel and axis into those layers themselves.
FrameBlock layerFrameBlock(const DrawList& list, const body::Bounds& body, glm::ivec2 size,
                           const LayerGrid& layers, int texels);

/// The block in a buffer, bound where the programs expect it.
class FrameBlockBuffer {
public:
    FrameBlockBuffer() : buffer_(gl::Buffer::create()) {}
    void update(const FrameBlock& block);

private:
    gl::Buffer buffer_;
};

} // namespace myoatlas::renderer
