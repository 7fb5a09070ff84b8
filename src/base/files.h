#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace myoatlas {

/// The whole file; fails with its path when it is missing, not a regular file or larger than
/// `maxBytes`.
Result<std::string> readFile(const std::filesystem::path& path, std::size_t maxBytes = 256u << 20);

/// Replaces `path` in one step (temporary file beside it, flushed, renamed), so a reader sees the
/// old bytes or the new ones and a crash loses neither. Makes the folder when it is missing.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// FNV-1a over `bytes`: a fast 64-bit content key for caches, not for security.
std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed = 1469598103934665603ull);

} // namespace myoatlas
