#pragma once

#include "base/result.h"
#include "gl/handle.h"
#include "gl/shader_source.h"

#include <span>
#include <string_view>

namespace myoatlas::gl {

/// Compiles and links both stages, each after a #version line and `#define`s for `defines`.
/// Fails with the driver's log, mapped to shader file and line.
Result<Program> buildProgram(const ShaderSource& vertex, const ShaderSource& fragment,
                             std::span<const std::string_view> defines = {});

/// Where `name` lives in `program`, or -1 (which glUniform* ignores) when it is unused there.
inline GLint uniform(const Program& program, const char* name) {
    return glGetUniformLocation(program.id(), name);
}

} // namespace myoatlas::gl
