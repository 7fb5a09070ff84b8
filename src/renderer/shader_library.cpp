#include "renderer/shader_library.h"

#include "base/files.h"

namespace myoatlas::renderer {

ShaderLibrary ShaderLibrary::embedded() {
    return ShaderLibrary([](std::string_view name) -> Result<std::string> {
        for (const EmbeddedShader& shader : embeddedShaders())
            if (shader.name == name) return std::string(shader.text);
        return Error{"no such shader"}.within(std::string(name));
    });
}

ShaderLibrary ShaderLibrary::folder(std::filesystem::path path) {
    return ShaderLibrary([path = std::move(path)](std::string_view name) {
        return readFile(path / name, 1u << 20);
    });
}

Result<gl::ShaderSource> ShaderLibrary::load(std::string_view name) const {
    return gl::loadShaderSource(name, read_);
}

} // namespace myoatlas::renderer
