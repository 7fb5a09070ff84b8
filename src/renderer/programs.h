#pragma once

#include "gl/program.h"
#include "renderer/shader_library.h"

#include <array>
#include <cstddef>

namespace myoatlas::renderer {

/// One row of the table in programs.cpp each.
enum class ProgramId {
    surface,
    surfaceClipped,
    surfaceTransparent,
    skin,
    skinClipped,
    skinTransparent,
    cap,
    mask,
    occlusion,
    occlusionBlur,
    compose,
    deepVolume,
    marker,
    encode,
    count
};

/// Every linked program, with its texture units and uniform blocks already bound.
class Programs {
public:
    /// Fails with the first program that does not build: its log names file and line.
    static Result<Programs> create(const ShaderLibrary& library);

    const gl::Program& operator[](ProgramId id) const {
        return programs_[static_cast<std::size_t>(id)];
    }

private:
    std::array<gl::Program, static_cast<std::size_t>(ProgramId::count)> programs_;
};

} // namespace myoatlas::renderer
