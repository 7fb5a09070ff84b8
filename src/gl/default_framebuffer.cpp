#include "gl/default_framebuffer.h"

#include <epoxy/gl.h>

namespace myoatlas::gl {

void beginWindowFrame(glm::ivec2 size, glm::vec3 colour) {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDisable(GL_FRAMEBUFFER_SRGB);
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, size.x, size.y);
    glClearColor(colour.r, colour.g, colour.b, 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
}

void finish() { glFinish(); }

} // namespace myoatlas::gl
