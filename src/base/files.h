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

/// A file's bytes as the system maps them: nothing is copied, and memory is given back when it is
/// short. The file must not be cut short meanwhile; those that Myoatlas writes are replaced whole.
class MappedFile {
public:
    /// Fails as `readFile` does.
    static Result<MappedFile> open(const std::filesystem::path& path, std::size_t maxBytes);

    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    std::string_view bytes() const { return bytes_; }

private:
    explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}
    std::string_view bytes_;
};

/// Replaces `path` in one step (temporary file beside it, flushed, renamed), so a reader sees the
/// old bytes or the new ones and a crash loses neither. Makes the folder when it is missing.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// FNV-1a over `bytes`: a fast 64-bit content key for caches, not for security.
std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed = 1469598103934665603ull);

/// The same for large files, eight bytes at a time in four strands; another hash.
std::uint64_t hashLargeFile(std::string_view bytes);

} // namespace myoatlas
