#pragma once

#include "renderer/frame.h"

namespace myoatlas::renderer {

/// Which layers of a frame were drawn.
struct Layers {
    bool transparency = false;
    bool occlusion = false;
    bool outline = false;
};

/// The program that lays those over each other.
ProgramId composeProgram(const Layers& layers);

/// Lays backdrop, surfaces, translucent layers and outlines over each other into
/// `Frame::targets.composed()`: linear light, premultiplied alpha.
void composeLayers(const Frame& frame, const Layers& layers, const gl::VertexArray& fullscreen);

/// Writes sRGB with straight alpha into the 8-bit framebuffer that is bound, whose viewport is set.
void encodePicture(const Frame& frame, const gl::VertexArray& fullscreen);

} // namespace myoatlas::renderer
