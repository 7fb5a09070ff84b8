#pragma once

#include "base/diagnostics.h"
#include "base/result.h"
#include "body/body.h"

#include <filesystem>

namespace myoatlas::body {

/// What an untrusted file may ask of us before it is refused.
struct LoadLimits {
    std::size_t maxFileBytes = 512u << 20;
    std::size_t maxNodes = 20'000;
    std::size_t maxDepth = 64;
    std::size_t maxVertices = 12'000'000;
    /// With the triangles of all levels of detail.
    std::size_t maxTriangles = 12'000'000;
    /// Coarser levels of detail of one mesh.
    std::size_t maxLevels = 4;
};

/// Reads a body glTF (`.glb`, or `.gltf` whose buffers lie in the same folder or below), quantised
/// (KHR_mesh_quantization) or plain. A structure is a named node with `extras.kind`; its meshes
/// may hang on unnamed children. Nothing outside the file's folder is opened and no image is
/// decoded. Fails with file and reason on anything that breaks the format or the contract
/// (`docs/architecture.md`, "Body glTF"); oddities that do no harm, such as levels of detail that
/// another program has dropped, go to `diagnostics`.
Result<Body> loadBody(const std::filesystem::path& path, Diagnostics& diagnostics,
                      const LoadLimits& limits = {});

} // namespace myoatlas::body
