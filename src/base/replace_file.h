#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace myoatlas {

/// As `writeFileAtomically`, for what can be made again: without waiting for the disk, so that a
/// power cut may leave an empty file.
Result<void> replaceFile(const std::filesystem::path& path, std::string_view bytes);

} // namespace myoatlas
