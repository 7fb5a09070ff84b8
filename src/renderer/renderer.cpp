#include "renderer/renderer.h"

#include "gl/framebuffer.h"
#include "renderer/compose_pass.h"
#include "renderer/occlusion_pass.h"
#include "renderer/outline_pass.h"
#include "renderer/surface_pass.h"
#include "renderer/transparency_pass.h"

#include <algorithm>

namespace myoatlas::renderer {

namespace {

constexpr int kStillSamples = 4;

std::optional<Font> labelFont() {
    Result<Font> font = Font::openSans(Font::Weight::semibold);
    return font ? std::optional(std::move(*font)) : std::nullopt;
}

} // namespace

Renderer::Renderer(Programs programs)
    : programs_(std::move(programs)), fullscreen_(gl::VertexArray::create()), labels_(labelFont()) {
    setBody({});
}

Result<Renderer> Renderer::create(const ShaderLibrary& shaders) {
    Result<Programs> programs = Programs::create(shaders);
    if (!programs) return programs.error();
    return Renderer(std::move(*programs));
}

Result<void> Renderer::reloadShaders(const ShaderLibrary& shaders) {
    Result<Programs> programs = Programs::create(shaders);
    if (!programs) return programs.error();
    programs_ = std::move(*programs);
    return {};
}

void Renderer::setBody(const body::Body& body, Detail detail) {
    body_ = BodyBuffers(body, detail);
    states_ = StructureStates(body, body_.bundles());
    zones_ = ZoneBuffer(body_);
}

Result<void> Renderer::prepareTargets(const DrawList& list, glm::ivec2 texels) {
    const int samples = list.quality == Quality::still ? gl::supportedSamples(kStillSamples) : 0;
    if (targets_.fits(texels, samples)) return {};
    targets_ = SceneTargets(); // frees the old ones first: two sets of 4K would not fit everywhere
    Result<SceneTargets> targets = SceneTargets::create(texels, samples);
    if (!targets) return targets.error();
    targets_ = std::move(*targets);
    return {};
}

Result<void> Renderer::draw(const DrawList& list, const Target& target) {
    const int supersampling = std::clamp(target.supersampling, 1, 4);
    if (Result<void> ready = prepareTargets(list, target.size * supersampling); !ready)
        return ready;
    // The last pass encodes sRGB itself; WebGL 2 does not know the switch.
    if (epoxy_is_desktop_gl()) glDisable(GL_FRAMEBUFFER_SRGB);
    glDisable(GL_SCISSOR_TEST);

    const float pixel =
        pixelSize(list.camera, body_.bounds(), target.size.y * supersampling);
    const DrawPlan plan = planDraws(list, body_.ranges(list.quality, pixel), body_.skin());
    const Frame frame{list, plan, body_, programs_, targets_};
    frameBlock_.update(frameBlock(list, body_.bounds(), target.size, supersampling));
    zones_.update(list.zones, list.zoneStyle);
    states_.update(list.items);

    const Layers layers{.transparency = hasTransparency(plan),
                        .occlusion = list.quality == Quality::still,
                        .outline = hasOutline(plan)};
    drawSurfaces(frame);
    caps_.draw(frame);
    targets_.surfaces().resolve(/*withDepth=*/true);
    if (layers.transparency) drawTransparency(frame);
    if (layers.occlusion) drawOcclusion(frame, fullscreen_);
    if (layers.outline) drawOutlineMask(frame, caps_);
    composeLayers(frame, layers, fullscreen_);
    deepVolumes_.draw(frame);
    markers_.draw(frame, labels_);

    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer);
    glViewport(0, 0, target.size.x, target.size.y);
    encodePicture(frame, supersampling, fullscreen_);
    glUseProgram(0);
    glActiveTexture(GL_TEXTURE0);
    return {};
}

} // namespace myoatlas::renderer
