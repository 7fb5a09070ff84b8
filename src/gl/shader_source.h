#pragma once

#include "base/result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::gl {

/// Reads one shader file by its name relative to the shader folder ("include/frame.glsl").
using ShaderReader = std::function<Result<std::string>(std::string_view name)>;

/// One shader stage with its includes written out.
struct ShaderSource {
    /// GLSL without a #version line; #line directives carry an index into `files`.
    std::string text;
    /// The files the text came from; the first is the stage itself.
    std::vector<std::string> files;
};

/// Reads `name` and replaces each `#include "other.glsl"` line by that file, once per stage.
/// An include is looked up from the shader folder. Fails, naming file and line, when a file is
/// missing or the line is malformed.
Result<ShaderSource> loadShaderSource(std::string_view name, const ShaderReader& read);

/// `log` as the driver wrote it, with file numbers replaced by names: "surface.frag:12: error: …".
/// Knows the spellings of Mesa ("0:12(3): "), NVIDIA ("0(12) : ") and ANGLE ("ERROR: 0:12: ").
std::string withFileNames(std::string_view log, const std::vector<std::string>& files);

} // namespace myoatlas::gl
