#include "gl/driver.h"

#include <algorithm>
#include <array>
#include <epoxy/gl.h>
#include <string_view>

namespace myoatlas::gl {

namespace {

std::string text(GLenum name) {
    const GLubyte* value = glGetString(name);
    return value ? std::string(reinterpret_cast<const char*>(value)) : std::string("unknown");
}

} // namespace

std::string driverDescription() { return text(GL_RENDERER) + ", OpenGL " + text(GL_VERSION); }

bool drawsOnProcessor() {
    constexpr std::array<std::string_view, 3> kDrivers{"llvmpipe", "softpipe", "SwiftShader"};
    const std::string driver = text(GL_RENDERER);
    return std::ranges::any_of(
        kDrivers, [&](std::string_view name) { return driver.find(name) != std::string::npos; });
}

} // namespace myoatlas::gl
