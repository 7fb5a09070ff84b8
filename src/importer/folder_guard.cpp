#include "importer/folder_guard.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace myoatlas::importer {

namespace fs = std::filesystem;

namespace {

/// Formats that hold meshes of anatomy. Assimp reads more, some of which (`.xml`, `.raw`) are
/// usually something else in a folder that somebody collected.
constexpr std::array<std::string_view, 20> kExtensions{
    ".3ds", ".3mf",  ".ac",  ".ase", ".blend", ".dae", ".dxf", ".fbx", ".glb", ".gltf",
    ".lwo", ".ms3d", ".obj", ".off", ".ply",   ".stl", ".wrl", ".x",   ".x3d", ".zae"};

bool isMeshFile(const fs::path& path) {
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

std::string relativeName(const fs::path& path, const fs::path& folder) {
    return path.lexically_relative(folder).generic_string();
}

/// Walks one folder tree by hand: an iterator that throws or follows links would not do.
struct Walk {
    const fs::path& source;
    const FolderGuard& guard;
    const SourceLimits& limits;
    std::vector<Unread>& unread;
    std::vector<fs::path> files{};

    void setAside(const fs::path& path, const std::string& reason) {
        unread.push_back({relativeName(path, source), reason});
    }

    void visit(const fs::path& folder, std::size_t depth) {
        if (depth > limits.maxDepth) return setAside(folder, "lies too deep");
        std::error_code code;
        std::vector<fs::path> entries;
        for (fs::directory_iterator it(folder, code), end; !code && it != end; it.increment(code))
            entries.push_back(it->path());
        if (code) return setAside(folder, code.message());
        std::sort(entries.begin(), entries.end());
        for (const fs::path& entry : entries) add(entry, depth);
    }

    void add(const fs::path& entry, std::size_t depth) {
        std::error_code code;
        const bool isLink = fs::is_symlink(fs::symlink_status(entry, code));
        const bool isFolder = fs::is_directory(entry, code);
        if (isLink && (isFolder || isMeshFile(entry)) && !guard.holds(entry))
            return setAside(entry, "is a link that leads out of the folder");
        // A linked folder inside the source is met where it really lies.
        if (isFolder) return isLink ? void() : visit(entry, depth + 1);
        if (!isMeshFile(entry) || !fs::is_regular_file(entry, code)) return;
        if (files.size() == limits.maxFiles)
            return setAside(entry, "is one file more than are read");
        files.push_back(entry);
    }
};

} // namespace

FolderGuard::FolderGuard(const fs::path& source) {
    std::error_code code;
    const fs::path whole = fs::weakly_canonical(fs::absolute(source, code), code);
    root_ = fs::is_directory(whole, code) ? whole : whole.parent_path();
}

bool FolderGuard::holds(const fs::path& path) const {
    std::error_code code;
    const fs::path resolved = fs::weakly_canonical(path, code);
    if (code || root_.empty()) return false;
    return std::mismatch(root_.begin(), root_.end(), resolved.begin(), resolved.end()).first ==
           root_.end();
}

Result<std::vector<fs::path>> filesOf(const fs::path& source, const SourceLimits& limits,
                                      std::vector<Unread>& unread) {
    std::error_code code;
    const fs::file_status status = fs::status(source, code);
    if (!fs::exists(status)) return Error{"no such file or folder"}.within(source.string());
    if (fs::is_regular_file(status)) return std::vector{source};
    if (!fs::is_directory(status))
        return Error{"neither a file nor a folder"}.within(source.string());
    const FolderGuard guard(source);
    Walk walk{source, guard, limits, unread};
    walk.visit(source, 0);
    if (walk.files.empty())
        return Error{"holds no file of a known format (OBJ, STL, PLY, FBX, glTF, DAE and others)"}
            .within(source.string());
    return std::move(walk.files);
}

} // namespace myoatlas::importer
