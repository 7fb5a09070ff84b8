#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace tinygltf {
class Model;
}

namespace myoatlas::body {

/// Parses `bytes`, the content of the `.glb` or `.gltf` file at `path`, and the buffers it names.
/// No buffer may lie outside the file's folder or be larger than `maxFileBytes`; images are not
/// decoded. Fails when the bytes are no glTF or need an extension that is not supported.
Result<tinygltf::Model> parseGltf(std::string_view bytes, const std::filesystem::path& path,
                                  std::size_t maxFileBytes);

} // namespace myoatlas::body
