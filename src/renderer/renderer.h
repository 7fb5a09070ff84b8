#pragma once

#include "renderer/body_buffers.h"
#include "renderer/cap_pass.h"
#include "renderer/covered_pixels.h"
#include "renderer/deep_volume_pass.h"
#include "renderer/draw_list.h"
#include "renderer/draw_plan.h"
#include "renderer/frame_block.h"
#include "renderer/label_atlas.h"
#include "renderer/marker_pass.h"
#include "renderer/programs.h"
#include "renderer/scene_targets.h"
#include "renderer/structure_states.h"
#include "renderer/zone_buffer.h"

namespace myoatlas::renderer {

/// Where a picture goes: an 8-bit framebuffer without sRGB conversion.
struct Target {
    unsigned framebuffer = 0;
    glm::ivec2 size{0};
};

/// Draws `DrawList`s of one body. Create, use and destroy it while its context is current. It
/// leaves framebuffer, program and texture bindings changed, and blending, culling and depth test
/// switched off.
class Renderer {
public:
    /// Fails with the log of the first shader that does not build.
    static Result<Renderer> create(const ShaderLibrary& shaders);

    /// Builds all programs again; when one fails the picture stays as it was.
    Result<void> reloadShaders(const ShaderLibrary& shaders);

    /// Uploads a body; the indices of later draw lists mean its structures.
    void setBody(const body::Body& body, Detail detail = Detail::full);

    /// Fails, naming the limit, when the target is larger than this machine can draw.
    Result<void> draw(const DrawList& list, const Target& target);

private:
    explicit Renderer(Programs programs);
    struct Visible {
        /// By structure; empty for those outside the picture.
        std::vector<IndexRange> ranges;
        /// What those inside may cover.
        PixelBox covered;
        PixelBox outlined;
    };
    Visible cull(const DrawList& list, glm::ivec2 size) const;

    /// Null where nothing is drawn with it.
    struct ZonePrograms {
        const gl::Program* skin = nullptr;
        const gl::Program* opaque = nullptr;
        const gl::Program* ghosted = nullptr;
    };
    Result<ZonePrograms> zonePrograms(const DrawList& list, const DrawPlan& plan);

    Programs programs_;
    gl::VertexArray fullscreen_;
    BodyBuffers body_;
    StructureStates states_;
    ZoneBuffer zones_;
    FrameBlockBuffer frameBlock_;
    CapPass caps_;
    DeepVolumePass deepVolumes_;
    MarkerPass markers_;
    LabelAtlas labels_;
    SceneTargets targets_;
};

} // namespace myoatlas::renderer
