#pragma once

#include "renderer/body_buffers.h"
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
};

} // namespace myoatlas::renderer
