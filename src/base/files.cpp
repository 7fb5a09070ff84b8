#include "base/files.h"

#include "base/replace_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace myoatlas {

namespace fs = std::filesystem;

namespace {

/// The size of a file that may be read.
Result<std::size_t> readableSize(const fs::path& path, std::size_t maxBytes) {
    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (!fs::exists(status)) return Error{"no such file"}.within(path.string());
    if (!fs::is_regular_file(status)) return Error{"not a regular file"}.within(path.string());
    const std::uintmax_t size = fs::file_size(path, code);
    if (code) return Error{code.message()}.within(path.string());
    if (size > maxBytes)
        return Error{"the file has " + std::to_string(size) + " bytes; at most " +
                     std::to_string(maxBytes) + " are read"}
            .within(path.string());
    return static_cast<std::size_t>(size);
}

} // namespace

Result<std::string> readFile(const fs::path& path, std::size_t maxBytes) {
    const Result<std::size_t> size = readableSize(path, maxBytes);
    if (!size) return size.error();
    std::ifstream in(path, std::ios::binary);
    std::string bytes(*size, '\0');
    if (!in || !in.read(bytes.data(), static_cast<std::streamsize>(*size)))
        return Error{std::string("cannot be read: ") + std::strerror(errno)}.within(path.string());
    return bytes;
}

namespace {

Result<void> writeAll(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return Error{std::strerror(errno)};
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

/// A file that is being written beside the one it will replace. Where the file system knows files
/// without a name it has none until it is complete, so that a program that is killed leaves nothing
/// behind.
class FileInTheMaking {
public:
    explicit FileInTheMaking(const fs::path& path) : path_(path) {
        if (::access(kOwnFiles, X_OK) == 0)
            file_ = ::open(folder().c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0644);
        if (file_ >= 0) return;
        name_ = path.string() + ".XXXXXX";
        file_ = ::mkstemp(name_.data());
        if (file_ >= 0) ::fchmod(file_, 0644); // as a new file that hides nothing
    }
    FileInTheMaking(const FileInTheMaking&) = delete;
    FileInTheMaking& operator=(const FileInTheMaking&) = delete;
    ~FileInTheMaking() {
        if (file_ < 0) return;
        ::close(file_);
        if (!name_.empty()) ::unlink(name_.c_str()); // in vain once it has been moved
    }

    int descriptor() const { return file_; }

    /// Puts what was written in the place of the other.
    bool replace() const {
        if (!name_.empty()) return std::rename(name_.c_str(), path_.c_str()) == 0;
        // Linking replaces nothing, so there is a name in between. It is always the same, so that
        // one that was left behind is used again; programs that write at once take turns.
        const std::string own = std::string(kOwnFiles) + "/" + std::to_string(file_);
        const std::string between = folder() / ("." + path_.filename().string() + ".myoatlas-new");
        const int turn = ::open(folder().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (turn >= 0) ::flock(turn, LOCK_EX);
        ::unlink(between.c_str());
        const bool isDone =
            ::linkat(AT_FDCWD, own.c_str(), AT_FDCWD, between.c_str(), AT_SYMLINK_FOLLOW) == 0 &&
            std::rename(between.c_str(), path_.c_str()) == 0;
        const int error = errno;
        if (!isDone) ::unlink(between.c_str());
        if (turn >= 0) ::close(turn);
        errno = error;
        return isDone;
    }

private:
    /// By which a file without a name is reached.
    static constexpr const char* kOwnFiles = "/proc/self/fd";
    fs::path folder() const {
        return path_.has_parent_path() ? path_.parent_path() : fs::path(".");
    }

    fs::path path_;
    std::string name_;
    int file_ = -1;
};

} // namespace

namespace {

enum class Flush { yes, no };

Result<void> replace(const fs::path& path, std::string_view bytes, Flush flush) {
    std::error_code code;
    if (path.has_parent_path()) fs::create_directories(path.parent_path(), code);
    FileInTheMaking file(path);
    if (file.descriptor() < 0)
        return Error{std::string("cannot be written: ") + std::strerror(errno)}.within(
            path.string());
    Result<void> written = writeAll(file.descriptor(), bytes);
    if (written && flush == Flush::yes && ::fsync(file.descriptor()) != 0)
        written = Error{std::strerror(errno)};
    if (written && !file.replace()) written = Error{std::strerror(errno)};
    if (!written) return written.error().within("cannot be written").within(path.string());
    return {};
}

} // namespace

Result<void> writeFileAtomically(const fs::path& path, std::string_view bytes) {
    return replace(path, bytes, Flush::yes);
}

Result<void> replaceFile(const fs::path& path, std::string_view bytes) {
    return replace(path, bytes, Flush::no);
}

Result<MappedFile> MappedFile::open(const fs::path& path, std::size_t maxBytes) {
    const Result<std::size_t> size = readableSize(path, maxBytes);
    if (!size) return size.error();
    if (*size == 0) return MappedFile(std::string_view());
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    void* const bytes =
        file < 0 ? MAP_FAILED
                 : ::mmap(nullptr, *size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    const int error = errno;
    if (file >= 0) ::close(file);
    if (bytes == MAP_FAILED)
        return Error{std::string("cannot be read: ") + std::strerror(error)}.within(path.string());
    return MappedFile({static_cast<const char*>(bytes), *size});
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

std::uint64_t hashLargeFile(std::string_view bytes) {
    constexpr std::uint64_t kPrime = 1099511628211ull;
    std::uint64_t strands[4] = {1, 2, 3, 4};
    std::size_t at = 0;
    for (; at + sizeof strands <= bytes.size(); at += sizeof strands) {
        std::uint64_t words[4];
        std::memcpy(words, bytes.data() + at, sizeof words);
        for (int i = 0; i < 4; ++i) {
            const std::uint64_t mixed = (strands[i] ^ words[i]) * kPrime;
            strands[i] = mixed ^ (mixed >> 29); // a product carries upwards only
        }
    }
    std::uint64_t hash = hashBytes(bytes.substr(at), bytes.size());
    for (const std::uint64_t strand : strands) hash = (hash ^ strand) * kPrime;
    return hash;
}

std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed) {
    std::uint64_t hash = seed;
    for (const unsigned char byte : bytes) hash = (hash ^ byte) * 1099511628211ull;
    return hash;
}

} // namespace myoatlas
