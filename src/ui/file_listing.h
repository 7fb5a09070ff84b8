#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::ui {

/// What can be opened, told by the ending of its name.
enum class FileKind { folder, body, lesson, view };

/// "*.glb" and "*.gltf", "*.yaml" and "*.yml", "*.txt", in any case; nothing for other files.
std::optional<FileKind> kindOf(const std::filesystem::path& file);
/// "Folder", "Body", "Lesson", "View".
const char* title(FileKind kind);

/// A line of a chooser of files.
struct FileEntry {
    std::filesystem::path path{};
    /// For people: UTF-8 on one line, whatever bytes the name is made of.
    std::string name{};
    FileKind kind = FileKind::folder;
    /// A link that leads nowhere, or a file that cannot be looked at.
    bool isBroken = false;
    std::uintmax_t bytes = 0;
    /// Seconds since 1970, UTC; 0 when it is not known.
    std::int64_t changed = 0;

    friend bool operator==(const FileEntry&, const FileEntry&) = default;
};

/// What a folder holds for Myoatlas, as it was when it was read.
struct FileListing {
    /// Empty: the files are from several.
    std::filesystem::path folder{};
    /// Folders first, both by name.
    std::vector<FileEntry> entries{};
    /// The folder holds more than `kMostVisited` entries, and the rest was not looked at.
    bool isCut = false;

    friend bool operator==(const FileListing&, const FileListing&) = default;
};

inline constexpr std::size_t kMostVisited = 50'000;

/// Reads a folder: its folders and the files that can be opened, without hidden ones. Fails with a
/// sentence when it is none or may not be read.
Result<FileListing> listFolder(const std::filesystem::path& folder,
                               std::size_t mostVisited = kMostVisited);

/// These files in this order, by their names alone: nothing is read.
FileListing listFiles(std::span<const std::filesystem::path> files);

/// `newestFirst` has the folders last: it is for what was kept a moment ago.
enum class FileOrder { byName, newestFirst };

/// Which entries are shown: folders, and files of `kind` (nothing: of every kind), whose name holds
/// the words of `filter`. Indices into the listing's entries.
std::vector<std::size_t> shownEntries(const FileListing& listing, std::string_view filter,
                                      std::optional<FileKind> kind, FileOrder order);

/// The place that somebody typed or pasted: absolute, from `folder`, from `home` ("~/Documents"),
/// or as a file manager copies it ("file:///home/a%20b.glb"), quotes and blanks around it left out.
/// Nothing when nothing is left.
std::optional<std::filesystem::path> typedPath(std::string_view text,
                                               const std::filesystem::path& folder,
                                               const std::filesystem::path& home);

/// Whether a text is meant as a place and not as a part of a name.
bool looksLikePath(std::string_view text);

/// "812 bytes", "27.4 MB".
std::string sizeText(std::uintmax_t bytes);

} // namespace myoatlas::ui
