#pragma once

#include "renderer/body_buffers.h"
#include "renderer/covered_pixels.h"
#include "renderer/draw_list.h"
#include "renderer/draw_plan.h"
#include "renderer/programs.h"
#include "renderer/scene_targets.h"

namespace myoatlas::renderer {

/// What every pass is handed for one picture; borrowed for the length of a call.
struct Frame {
    const DrawList& list;
    const DrawPlan& plan;
    const BodyBuffers& body;
    const Programs& programs;
    const SceneTargets& targets;
    /// For the skin, where it is drawn, and for what carries its zones where it is hidden.
    const gl::Program* skin = nullptr;
    const gl::Program* zoned = nullptr;
    const gl::Program* zonedGhosted = nullptr;
    LayerGrid layers;
    /// Pixels of the layers that a selected or hovered structure can cover.
    PixelBox outlined;
    glm::ivec2 picture{0};

    /// Texels of the layers that this frame uses.
    glm::ivec2 layerSize() const { return layers.part.size() * layers.texels; }
};

} // namespace myoatlas::renderer
