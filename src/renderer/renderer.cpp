#include "renderer/renderer.h"

#include "gl/framebuffer.h"
#include "renderer/compose_pass.h"
#include "renderer/occlusion_pass.h"
#include "renderer/outline_pass.h"
#include "renderer/surface_pass.h"
#include "renderer/transparency_pass.h"

#include <cmath>
#include <vector>

namespace myoatlas::renderer {

namespace {

/// Texels a pixel and axis of what geometry is drawn to in a still picture. On a processor this
/// takes half the time of as many samples a pixel, and smooths the grain of fibres too.
constexpr int kStillTexels = 2;

int texelsFor(Quality quality, glm::ivec2 covered) {
    return quality == Quality::still && gl::checkSize(covered * kStillTexels) ? kStillTexels : 1;
}

/// Beyond those of every picture.
std::vector<ProgramId> programsOf(const DrawList& list, const Layers& layers) {
    std::vector<ProgramId> programs{composeProgram(layers)};
    if (layers.outline) programs.insert(programs.end(), {ProgramId::mask, ProgramId::outline});
    if (list.clipPlane)
        programs.insert(programs.end(), {ProgramId::surfaceClipped, ProgramId::cap});
    if (!list.deepVolumes.empty()) programs.push_back(ProgramId::deepVolume);
    return programs;
}

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
    if (Result<void> built = programs->needAll(); !built) return built;
    programs_ = std::move(*programs);
    return {};
}

void Renderer::setBody(const body::Body& body, Detail detail) {
    body_ = BodyBuffers(body, detail);
    states_ = StructureStates(body, body_.bundles());
    zones_ = ZoneBuffer(body_);
}

Renderer::Visible Renderer::cull(const DrawList& list, glm::ivec2 size) const {
    const float pixel = pixelSize(list.camera, body_.bounds(), size.y);
    Visible visible{body_.ranges(list.quality, pixel), {}, {}};
    // Outlines reach a little further than what they surround.
    const int margin = 4 + static_cast<int>(std::ceil(4.0f * list.pixelScale));
    const glm::mat4 clipFromWorld = list.camera.clipFromWorld();
    const auto boxOf = [&](std::size_t structure) {
        return coveredPixels(body_.boundsOf(structure), clipFromWorld, size, margin);
    };
    for (const Item& item : list.items) {
        if (item.structure >= visible.ranges.size()) continue;
        const PixelBox box = boxOf(item.structure);
        if (box.isEmpty()) visible.ranges[item.structure].count = 0;
        visible.covered = joined(visible.covered, box);
        if (item.selected || item.hovered || item.isNoPress)
            visible.outlined = joined(visible.outlined, box);
    }
    if (visible.covered.isEmpty()) visible.covered = {{0, 0}, {1, 1}}; // no texture has no texels
    return visible;
}

Result<Renderer::ZonePrograms> Renderer::zonePrograms(const DrawList& list, const DrawPlan& plan) {
    const ZonePass solid = list.clipPlane ? ZonePass::clipped : ZonePass::opaque;
    ZonePrograms programs;
    const auto build = [&](bool isNeeded, const gl::Program*& program, ZoneCarrier carrier,
                           ZonePass pass) -> Result<void> {
        if (!isNeeded) return {};
        const auto built = programs_.zoned(zoneKey(carrier, pass, list));
        if (!built) return built.error();
        program = *built;
        return {};
    };
    const bool isSolid = plan.skin == SkinLook::opaque;
    for (const Result<void>& built :
         {build(plan.skin != SkinLook::hidden, programs.skin, ZoneCarrier::skin,
                isSolid ? solid : ZonePass::transparent),
          build(!plan.opaqueZoned.empty(), programs.opaque, ZoneCarrier::underSkin, solid),
          build(!plan.ghostedZoned.empty(), programs.ghosted, ZoneCarrier::underSkin,
                ZonePass::transparent)})
        if (!built) return built.error();
    return programs;
}

Result<void> Renderer::draw(const DrawList& list, const Target& target) {
    const Visible visible = cull(list, target.size);
    const DrawPlan plan = planDraws(list, visible.ranges, body_.skin());
    const Layers layers{.transparency = hasTransparency(plan),
                        .occlusion = list.quality == Quality::still,
                        .outline = hasOutline(plan)};
    const LayerGrid grid{visible.covered, texelsFor(list.quality, visible.covered.size())};
    if (Result<void> ready = targets_.prepare(
            {target.size, grid.part.size(), grid.texels, layers.transparency, layers.outline});
        !ready)
        return ready;
    if (Result<void> built = programs_.need(programsOf(list, layers)); !built) return built;
    // The last pass encodes sRGB itself; WebGL 2 does not know the switch.
    if (epoxy_is_desktop_gl()) glDisable(GL_FRAMEBUFFER_SRGB);
    glDisable(GL_SCISSOR_TEST);

    const auto zoned = zonePrograms(list, plan);
    if (!zoned) return zoned.error();
    const Frame frame{list,        plan,          body_,          programs_, targets_,
                      zoned->skin, zoned->opaque, zoned->ghosted, grid,      visible.outlined,
                      target.size};
    const auto drawingLayers = [&](int texels) {
        return layerFrameBlock(list, body_.bounds(), target.size, grid, texels);
    };
    zones_.update(list.zones, list.zoneStyle);
    if (list.carriedZones) zones_.carry(body_, list.carriedZones);
    states_.update(list.items);

    frameBlock_.update(drawingLayers(grid.texels));
    drawSurfaces(frame);
    caps_.draw(frame);
    if (layers.transparency) drawTransparency(frame);
    if (layers.outline) drawOutlineMask(frame, caps_);
    if (layers.occlusion) {
        frameBlock_.update(drawingLayers(1));
        drawOcclusion(frame, fullscreen_);
    }
    frameBlock_.update(frameBlock(list, body_.bounds(), target.size, grid));
    composeLayers(frame, layers, fullscreen_);
    deepVolumes_.draw(frame);
    markers_.draw(frame, labels_);

    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer);
    glViewport(0, 0, target.size.x, target.size.y);
    encodePicture(frame, fullscreen_);
    glUseProgram(0);
    glActiveTexture(GL_TEXTURE0);
    return {};
}

} // namespace myoatlas::renderer
