#pragma once

#include "renderer/frame.h"
#include "renderer/label_atlas.h"

namespace myoatlas::renderer {

/// Draws trigger points as discs of constant size over everything in `Frame::targets.composed()`;
/// one behind an opaque surface is an open, dashed ring, and one beside its place has a stem.
class MarkerPass {
public:
    MarkerPass();
    void draw(const Frame& frame, LabelAtlas& labels) const;

private:
    gl::Buffer instances_;
    gl::VertexArray arrays_;
};

} // namespace myoatlas::renderer
