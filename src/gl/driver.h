#pragma once

#include <string>

namespace myoatlas::gl {

/// What draws in the current context:
/// "llvmpipe (LLVM 15.0.6, 256 bits), OpenGL 4.5 (Core Profile) Mesa 22.3.6".
std::string driverDescription();

/// Whether the current context has no graphics card behind it (Mesa's llvmpipe and softpipe,
/// SwiftShader).
bool drawsOnProcessor();

} // namespace myoatlas::gl
