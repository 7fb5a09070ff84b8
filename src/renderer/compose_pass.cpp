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
    glDisable(GL_BLEND);
    glBindVertexArray(fullscreen.id());
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
}

} // namespace

void composeLayers(const Frame& frame, const Layers& layers, const gl::VertexArray& fullscreen) {
    const SceneTargets& targets = frame.targets;
    const gl::Program& program = frame.programs[ProgramId::compose];
    glUseProgram(program.id());
    bindTexture(UNIT_SCENE_COLOUR, targets.surfaces().texture(0));
    bindTexture(UNIT_ACCUMULATION, targets.transparency().texture(0));
    bindTexture(UNIT_WEIGHT_SUM, targets.transparency().texture(1));
    bindTexture(UNIT_OCCLUSION, targets.occlusion().texture(0));
    bindTexture(UNIT_MASK, targets.mask().texture(0));
    glUniform1i(gl::uniform(program, "hasTransparency"), layers.transparency);
    glUniform1i(gl::uniform(program, "hasOcclusion"), layers.occlusion);
    glUniform1i(gl::uniform(program, "hasMask"), layers.outline);
    setColour(program, "outlineColour", kOutline, 1.0f);
    setColour(program, "hoverColour", kHover, 0.85f);
    targets.composed().bind();
    drawFullscreen(fullscreen);
}

void encodePicture(const Frame& frame, int supersampling, const gl::VertexArray& fullscreen) {
    const gl::Program& program = frame.programs[ProgramId::encode];
    glUseProgram(program.id());
    bindTexture(UNIT_COMPOSED, frame.targets.composed().texture(0));
    glUniform1i(gl::uniform(program, "supersampling"), supersampling);
    const bool flat = frame.list.background.centre == frame.list.background.edge;
    glUniform1i(gl::uniform(program, "dither"), !flat);
    drawFullscreen(fullscreen);
}

} // namespace myoatlas::renderer
