#include "renderer/outline_pass.h"

#include "renderer/surface_pass.h"

namespace myoatlas::renderer {

bool hasOutline(const DrawPlan& plan) {
    return !plan.selected.empty() || !plan.hovered.empty() || !plan.noPress.empty();
}

void drawOutlineMask(const Frame& frame, const CapPass& caps) {
    frame.targets.mask().bind(frame.layerSize());
    const GLfloat none[4] = {0.0f, 0.0f, 0.0f, 0.0f};
    glClearBufferfv(GL_COLOR, 0, none);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_BLEND);
    setCulling(frame.list);

    const gl::Program& program = frame.programs[ProgramId::mask];
    glUseProgram(program.id());
    const GLint marked = gl::uniform(program, "marked");
    // What is selected may cover what nothing may press, and leaves its mark alone.
    glColorMask(GL_FALSE, GL_FALSE, GL_TRUE, GL_FALSE);
    glUniform3f(marked, 0.0f, 0.0f, 1.0f);
    frame.body.draw(frame.plan.noPress);
    glColorMask(GL_TRUE, GL_TRUE, GL_FALSE, GL_FALSE);
    glUniform3f(marked, 0.0f, 1.0f, 0.0f);
    frame.body.draw(frame.plan.hovered);
    caps.drawMask(frame, /*selected=*/false);
    glUniform3f(marked, 1.0f, 0.0f, 0.0f);
    frame.body.draw(frame.plan.selected);
    caps.drawMask(frame, /*selected=*/true);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
}

} // namespace myoatlas::renderer
