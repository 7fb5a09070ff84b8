#pragma once

#include "renderer/frame.h"

namespace myoatlas::renderer {

/// Draws deep zones as glowing ellipsoids over everything in `Frame::targets.composed()`.
class DeepVolumePass {
public:
    DeepVolumePass();
    void draw(const Frame& frame) const;

private:
    gl::Buffer instances_;
    gl::VertexArray arrays_;
};

} // namespace myoatlas::renderer
