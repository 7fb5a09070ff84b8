#pragma once

#include "renderer/cap_mesh.h"
#include "renderer/frame.h"

namespace myoatlas::renderer {

/// Draws the cut faces of `DrawList::caps`. Keeps those that it uploaded last.
class CapPass {
public:
    CapPass();

    /// Into the surfaces: faces lie in one plane, so they are painted
    /// over each other in their order and only then enter the depth.
    void draw(const Frame& frame);
    /// Into the outline mask that is bound, with the program in use: faces of these items.
    void drawMask(const Frame& frame, bool selected) const;

private:
    void upload(const std::shared_ptr<const CapMesh>& caps);

    gl::Buffer vertices_, indices_;
    gl::VertexArray arrays_;
    std::shared_ptr<const CapMesh> uploaded_;
};

} // namespace myoatlas::renderer
