#include "renderer/occlusion_pass.h"

#include "shaders/include/bindings.h"

namespace myoatlas::renderer {

void drawOcclusion(const Frame& frame, const gl::VertexArray& fullscreen) {
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    glBindVertexArray(fullscreen.id());
    bindTexture(UNIT_SCENE_DEPTH, frame.targets.depth());

    frame.targets.rawOcclusion().bind(frame.layers.part.size());
    glUseProgram(frame.programs[ProgramId::occlusion].id());
    glDrawArrays(GL_TRIANGLES, 0, 3);

    frame.targets.occlusion().bind(frame.layers.part.size());
    bindTexture(UNIT_OCCLUSION, frame.targets.rawOcclusion().texture(0));
    glUseProgram(frame.programs[ProgramId::occlusionBlur].id());
    glDrawArrays(GL_TRIANGLES, 0, 3);
}

} // namespace myoatlas::renderer
