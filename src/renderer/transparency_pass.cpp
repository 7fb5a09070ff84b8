#include "renderer/transparency_pass.h"

namespace myoatlas::renderer {

bool hasTransparency(const DrawPlan& plan) {
    return !plan.ghosted.empty() || !plan.ghostedZoned.empty() || plan.skin == SkinLook::ghosted;
}

void drawTransparency(const Frame& frame) {
    frame.targets.transparency().bind(frame.layerSize());
    const GLfloat nothingBlended[4] = {0.0f, 0.0f, 0.0f, 1.0f};
    const GLfloat noWeight[4] = {0.0f, 0.0f, 0.0f, 0.0f};
    glClearBufferfv(GL_COLOR, 0, nothingBlended);
    glClearBufferfv(GL_COLOR, 1, noWeight);

    glEnable(GL_DEPTH_TEST);
    glDepthMask(GL_FALSE);
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_ONE, GL_ONE, GL_ZERO, GL_ONE_MINUS_SRC_ALPHA);
    // Back faces would double every layer, and show the zones of the far side of the body.
    glEnable(GL_CULL_FACE);

    glUseProgram(frame.programs[ProgramId::surfaceTransparent].id());
    frame.body.draw(frame.plan.ghosted);
    if (frame.zonedGhosted) {
        glUseProgram(frame.zonedGhosted->id());
        frame.body.drawZoned(frame.plan.ghostedZoned);
    }
    if (frame.plan.skin == SkinLook::ghosted) {
        glUseProgram(frame.skin->id());
        frame.body.drawSkin(frame.list.quality);
    }
    glDepthMask(GL_TRUE);
    glDisable(GL_BLEND);
}

} // namespace myoatlas::renderer
