#include "renderer/compose_pass.h"

#include "renderer/colour.h"
#include "shaders/include/bindings.h"

namespace myoatlas::renderer {

namespace {

/// Amber reads on ivory, red and both studios; hover is its quieter sibling.
constexpr glm::vec3 kOutline{1.0f, 0.70f, 0.05f};
constexpr glm::vec3 kHover{1.0f, 0.90f, 0.62f};

void setColour(const gl::Program& program, const char* name, glm::vec3 srgb, float alpha) {
    const glm::vec3 colour = linearFromSrgb(srgb) * alpha;
    glUniform4f(gl::uniform(program, name), colour.r, colour.g, colour.b, alpha);
}

void drawFullscreen(const gl::VertexArray& fullscreen) {
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glBindVertexArray(fullscreen.id());
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
}

/// Leaves all other pixels as they are.
void drawWithin(const PixelBox& box, const gl::VertexArray& fullscreen) {
    if (box.isEmpty()) return;
    glEnable(GL_SCISSOR_TEST);
    glScissor(box.min.x, box.min.y, box.size().x, box.size().y);
    drawFullscreen(fullscreen);
    glDisable(GL_SCISSOR_TEST);
}

} // namespace

ProgramId composeProgram(const Layers& layers) {
    return static_cast<ProgramId>(static_cast<int>(ProgramId::compose) +
                                  (layers.transparency ? 1 : 0) + (layers.occlusion ? 2 : 0));
}

void composeLayers(const Frame& frame, const Layers& layers, const gl::VertexArray& fullscreen) {
    const SceneTargets& targets = frame.targets;
    targets.composed().bind(frame.picture);
    glUseProgram(frame.programs[ProgramId::backdrop].id());
    drawFullscreen(fullscreen);

    glUseProgram(frame.programs[composeProgram(layers)].id());
    bindTexture(UNIT_SCENE_COLOUR, targets.surfaces().texture(0));
    if (layers.transparency) {
        bindTexture(UNIT_ACCUMULATION, targets.transparency().texture(0));
        bindTexture(UNIT_WEIGHT_SUM, targets.transparency().texture(1));
    }
    if (layers.occlusion) bindTexture(UNIT_OCCLUSION, targets.occlusion().texture(0));
    drawWithin(frame.layers.part, fullscreen);
    if (!layers.outline) return;

    const gl::Program& outline = frame.programs[ProgramId::outline];
    glUseProgram(outline.id());
    bindTexture(UNIT_MASK, targets.mask().texture(0));
    setColour(outline, "outlineColour", kOutline, 1.0f);
    setColour(outline, "hoverColour", kHover, 0.85f);
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    drawWithin(frame.outlined, fullscreen);
    glDisable(GL_BLEND);
}

void encodePicture(const Frame& frame, const gl::VertexArray& fullscreen) {
    const gl::Program& program = frame.programs[ProgramId::encode];
    glUseProgram(program.id());
    bindTexture(UNIT_COMPOSED, frame.targets.composed().texture(0));
    const bool flat = frame.list.background.centre == frame.list.background.edge;
    glUniform1i(gl::uniform(program, "dither"), !flat);
    drawFullscreen(fullscreen);
}

} // namespace myoatlas::renderer
