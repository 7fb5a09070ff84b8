#include "gl/driver.h"

#include <epoxy/gl.h>

namespace myoatlas::gl {

std::string driverDescription() {
    const auto text = [](GLenum name) {
        const GLubyte* value = glGetString(name);
        return value ? std::string(reinterpret_cast<const char*>(value)) : std::string("unknown");
    };
    return text(GL_RENDERER) + ", OpenGL " + text(GL_VERSION);
}

} // namespace myoatlas::gl
