#pragma once

#include "body/mesh.h"
#include "gl/handle.h"
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
};

/// For a picture of `size` pixels, drawn with `supersampling` texels a pixel and axis.
FrameBlock frameBlock(const DrawList& list, const body::Bounds& body, glm::ivec2 size,
                      int supersampling);

/// The block in a buffer, bound where the programs expect it.
class FrameBlockBuffer {
public:
    FrameBlockBuffer() : buffer_(gl::Buffer::create()) {}
    void update(const FrameBlock& block);

private:
    gl::Buffer buffer_;
};

} // namespace myoatlas::renderer
