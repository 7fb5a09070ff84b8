#pragma once

#include "gl/shader_source.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace myoatlas::renderer {

struct EmbeddedShader {
    std::string_view name; // relative to the shader folder
    std::string_view text;
};

/// The shaders this binary was built with.
std::span<const EmbeddedShader> embeddedShaders();

/// Where shader text comes from.
class ShaderLibrary {
public:
    /// Those inside the binary.
    static ShaderLibrary embedded();
    /// Those in a folder as they are now, for editing while the program runs.
    static ShaderLibrary folder(std::filesystem::path path);

    /// One stage with its includes, by file name ("surface.frag").
    Result<gl::ShaderSource> load(std::string_view name) const;

private:
    explicit ShaderLibrary(gl::ShaderReader read) : read_(std::move(read)) {}
    gl::ShaderReader read_;
};

} // namespace myoatlas::renderer
