#include "ui/file_listing.h"

#include "content/lesson.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace myoatlas::ui {

namespace fs = std::filesystem;

namespace {

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

/// Bytes of the UTF-8 character that begins there; 0 when none does.
std::size_t characterLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t length = byte(0) < 0x80             ? 1
                               : (byte(0) & 0xe0) == 0xc0 ? 2
                               : (byte(0) & 0xf0) == 0xe0 ? 3
                               : (byte(0) & 0xf8) == 0xf0 ? 4
                                                          : 0;
    if (length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xc0) != 0x80) return 0;
    return length;
}

/// Names of files are bytes; what is no text, or would break the line, becomes a question mark.
std::string legible(std::string_view bytes) {
    std::string text;
    while (!bytes.empty()) {
        const std::size_t length = characterLength(bytes);
        const bool isControl =
            length == 1 && (static_cast<unsigned char>(bytes[0]) < 0x20 || bytes[0] == 0x7f);
        if (length == 0 || isControl)
            text += '?';
        else
            text += bytes.substr(0, length);
        bytes.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return text;
}

std::int64_t secondsSince1970(fs::file_time_type time) {
    const auto system = std::chrono::file_clock::to_sys(time);
    return std::chrono::duration_cast<std::chrono::seconds>(system.time_since_epoch()).count();
}

/// Nothing for what cannot be opened. Only what may be shown is looked at more closely.
std::optional<FileEntry> entryOf(const fs::directory_entry& found) {
    const std::string name = found.path().filename().string();
    if (name.starts_with('.')) return std::nullopt;
    FileEntry entry{.path = found.path(), .name = legible(name)};
    std::error_code code;
    if (found.is_directory(code)) return entry;
    const auto kind = kindOf(found.path());
    if (!kind) return std::nullopt;
    entry.kind = *kind;
    const fs::file_status status = found.status(code);
    if (fs::exists(status) && !fs::is_regular_file(status)) return std::nullopt;
    entry.isBroken = !fs::is_regular_file(status);
    if (entry.isBroken) return entry;
    const std::uintmax_t bytes = found.file_size(code);
    if (!code) entry.bytes = bytes;
    const fs::file_time_type time = found.last_write_time(code);
    if (!code) entry.changed = secondsSince1970(time);
    return entry;
}

bool isFolder(const FileEntry& entry) { return entry.kind == FileKind::folder; }

/// As people look names up: folders first, capitals and small letters alike.
void sortByName(std::vector<FileEntry>& entries) {
    std::vector<std::pair<std::string, std::size_t>> keys;
    for (std::size_t i = 0; i < entries.size(); ++i)
        keys.emplace_back((isFolder(entries[i]) ? '0' : '1') + lowerCase(entries[i].name), i);
    std::ranges::sort(keys, [&](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first
                                  : entries[a.second].path < entries[b.second].path;
    });
    std::vector<FileEntry> sorted;
    sorted.reserve(entries.size());
    for (const auto& [key, i] : keys) sorted.push_back(std::move(entries[i]));
    entries = std::move(sorted);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kAround = " \t\r\n\"'";
    const std::size_t from = text.find_first_not_of(kAround);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(kAround) - from + 1);
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// "a%20b" is "a b".
std::string withoutPercents(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 &&
                              hexDigit(text[i + 2]) >= 0;
        if (!isEscape) {
            plain += text[i];
            continue;
        }
        plain += static_cast<char>(16 * hexDigit(text[i + 1]) + hexDigit(text[i + 2]));
        i += 2;
    }
    return plain;
}

constexpr std::string_view kFileUri = "file://";

} // namespace

std::optional<FileKind> kindOf(const fs::path& file) {
    const std::string ending = lowerCase(file.extension().string());
    if (ending == ".glb" || ending == ".gltf") return FileKind::body;
    if (content::isLessonFile(file)) return FileKind::lesson;
    if (ending == ".txt") return FileKind::view;
    return std::nullopt;
}

const char* title(FileKind kind) {
    switch (kind) {
    case FileKind::folder:
        return "Folder";
    case FileKind::body:
        return "Body";
    case FileKind::lesson:
        return "Lesson";
    case FileKind::view:
        return "View";
    }
    return "";
}

Result<FileListing> listFolder(const fs::path& folder, std::size_t mostVisited) {
    std::error_code code;
    const fs::file_status status = fs::status(folder, code);
    if (status.type() == fs::file_type::not_found)
        return Error{"there is no such folder"}.within(folder.string());
    if (!code && !fs::is_directory(status))
        return Error{"this is no folder"}.within(folder.string());
    fs::directory_iterator at(folder, code);
    if (code) return Error{"this folder cannot be read: " + code.message()}.within(folder.string());
    FileListing listing{.folder = folder};
    for (std::size_t visited = 0; at != fs::directory_iterator(); ++visited) {
        if (visited == mostVisited) {
            listing.isCut = true;
            break;
        }
        if (auto entry = entryOf(*at)) listing.entries.push_back(std::move(*entry));
        at.increment(code);
        if (code)
            return Error{"this folder cannot be read to its end: " + code.message()}.within(
                folder.string());
    }
    sortByName(listing.entries);
    return listing;
}

FileListing listFiles(std::span<const fs::path> files) {
    FileListing listing;
    for (const fs::path& file : files)
        listing.entries.push_back({.path = file,
                                   .name = legible(file.filename().string()),
                                   .kind = kindOf(file).value_or(FileKind::view)});
    return listing;
}

std::vector<std::size_t> shownEntries(const FileListing& listing, std::string_view filter,
                                      std::optional<FileKind> kind, FileOrder order) {
    const std::string key = lowerCase(trimmed(filter));
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < listing.entries.size(); ++i) {
        const FileEntry& entry = listing.entries[i];
        const bool isKind = isFolder(entry) || !kind || entry.kind == *kind;
        if (isKind && lowerCase(entry.name).find(key) != std::string::npos) shown.push_back(i);
    }
    if (order == FileOrder::newestFirst)
        std::ranges::stable_sort(shown, [&](std::size_t a, std::size_t b) {
            const FileEntry &first = listing.entries[a], &second = listing.entries[b];
            if (isFolder(first) || isFolder(second)) return !isFolder(first) && isFolder(second);
            return first.changed > second.changed;
        });
    return shown;
}

std::optional<fs::path> typedPath(std::string_view text, const fs::path& folder,
                                  const fs::path& home) {
    text = trimmed(text);
    if (text.empty()) return std::nullopt;
    std::string plain(text);
    if (text.starts_with(kFileUri)) plain = withoutPercents(text.substr(kFileUri.size()));
    const bool isFromHome = !home.empty() && (plain == "~" || plain.starts_with("~/"));
    const fs::path place =
        (isFromHome ? home / plain.substr(std::min<std::size_t>(plain.size(), 2)) : folder / plain)
            .lexically_normal();
    const bool endsInSlash = !place.has_filename() && place.has_relative_path();
    return endsInSlash ? place.parent_path() : place;
}

bool looksLikePath(std::string_view text) {
    text = trimmed(text);
    return text.find('/') != std::string_view::npos || text == "~" || text == "..";
}

std::string sizeText(std::uintmax_t bytes) {
    constexpr const char* kUnits[] = {"kB", "MB", "GB", "TB"};
    if (bytes < 1000) return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
    double amount = static_cast<double>(bytes) / 1000.0;
    std::size_t unit = 0;
    for (; amount >= 999.95 && unit + 1 < std::size(kUnits); ++unit) amount /= 1000.0;
    char text[32];
    std::snprintf(text, sizeof text, amount < 99.95 ? "%.1f %s" : "%.0f %s", amount, kUnits[unit]);
    return text;
}

} // namespace myoatlas::ui
