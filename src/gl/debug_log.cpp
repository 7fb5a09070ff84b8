#include "gl/debug_log.h"

#include <cstdio>
#include <epoxy/gl.h>
#include <utility>

namespace myoatlas::gl {

namespace {

bool hasDebugOutput() { return epoxy_gl_version() >= 43 || epoxy_has_gl_extension("GL_KHR_debug"); }

void GLAPIENTRY collect(GLenum source, GLenum type, GLuint, GLenum, GLsizei length,
                        const GLchar* text, const void* user) {
    // A shader that does not compile is reported by `buildProgram`.
    if (source == GL_DEBUG_SOURCE_SHADER_COMPILER) return;
    // Performance remarks and other chatter differ between drivers and mean no mistake of ours.
    if (type != GL_DEBUG_TYPE_ERROR && type != GL_DEBUG_TYPE_UNDEFINED_BEHAVIOR &&
        type != GL_DEBUG_TYPE_DEPRECATED_BEHAVIOR)
        return;
    auto* messages = static_cast<std::vector<std::string>*>(const_cast<void*>(user));
    messages->emplace_back(text, static_cast<std::size_t>(length));
}

} // namespace

DebugLog::DebugLog() : messages_(std::make_unique<std::vector<std::string>>()) {
    if (!hasDebugOutput()) return;
    glEnable(GL_DEBUG_OUTPUT);
    glEnable(GL_DEBUG_OUTPUT_SYNCHRONOUS);
    glDebugMessageCallback(collect, messages_.get());
}

DebugLog::~DebugLog() {
    if (hasDebugOutput()) glDebugMessageCallback(nullptr, nullptr);
}

std::vector<std::string> DebugLog::take() {
    std::vector<std::string> taken = std::exchange(*messages_, {});
    for (GLenum error = glGetError(); error != GL_NO_ERROR; error = glGetError()) {
        char text[32];
        std::snprintf(text, sizeof text, "GL error 0x%04x", error);
        taken.emplace_back(text);
    }
    return taken;
}

} // namespace myoatlas::gl
