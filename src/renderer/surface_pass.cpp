#include "renderer/surface_pass.h"

namespace myoatlas::renderer {

void setCulling(const DrawList& list) {
    if (list.twoSided || list.clipPlane)
        glDisable(GL_CULL_FACE);
    else
        glEnable(GL_CULL_FACE);
}

void drawSurfaces(const Frame& frame) {
    const bool clipped = frame.list.clipPlane.has_value();
    frame.targets.surfaces().bind(frame.layerSize());
    const GLfloat none[4] = {0.0f, 0.0f, 0.0f, 0.0f};
    const GLfloat farthest = 1.0f;
    glDepthMask(GL_TRUE);
    glClearBufferfv(GL_COLOR, 0, none);
    glClearBufferfv(GL_DEPTH, 0, &farthest);

    glDisable(GL_BLEND);
    glEnable(GL_DEPTH_TEST);
    setCulling(frame.list);
    // Discarding fragments costs the early depth test, so only a cut body pays for it.
    glUseProgram(frame.programs[clipped ? ProgramId::surfaceClipped : ProgramId::surface].id());
    frame.body.draw(frame.plan.opaque);
    if (frame.zoned) {
        glUseProgram(frame.zoned->id());
        frame.body.drawZoned(frame.plan.opaqueZoned);
    }
    if (frame.plan.skin == SkinLook::opaque) {
        glUseProgram(frame.skin->id());
        frame.body.drawSkin(frame.list.quality);
    }
}

} // namespace myoatlas::renderer
