#include "renderer/outline_pass.h"

#include "renderer/surface_pass.h"

namespace myoatlas::renderer {

bool hasOutline(const DrawPlan& plan) { return !plan.selected.empty() || !plan.hovered.empty(); }

void drawOutlineMask(const Frame& frame) {
    frame.targets.mask().bind();
    const GLfloat none[4] = {0.0f, 0.0f, 0.0f, 0.0f};
    glClearBufferfv(GL_COLOR, 0, none);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_BLEND);
    setCulling(frame.list);

    const gl::Program& program = frame.programs[ProgramId::mask];
    glUseProgram(program.id());
    const GLint marked = gl::uniform(program, "marked");
    glUniform2f(marked, 0.0f, 1.0f);
    frame.body.draw(frame.plan.hovered);
    glUniform2f(marked, 1.0f, 0.0f);
    frame.body.draw(frame.plan.selected);
    frame.targets.mask().resolve(/*withDepth=*/false);
}

} // namespace myoatlas::renderer
