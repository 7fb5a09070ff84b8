#include "app/pictures.h"

#include "base/files.h"

#include <cstdio>
#include <cstdlib>

namespace myoatlas::app {

namespace {

std::filesystem::path folderFromVariable(const char* name) {
    const char* value = std::getenv(name);
    const std::filesystem::path path(value != nullptr ? value : "");
    return path.is_absolute() ? path : std::filesystem::path();
}

} // namespace

std::filesystem::path userFolderFrom(std::string_view userDirs, std::string_view kind,
                                     const std::filesystem::path& home) {
    const std::string key = "XDG_" + std::string(kind) + "_DIR=\"";
    for (std::size_t at = 0; at < userDirs.size();) {
        const std::size_t end = std::min(userDirs.find('\n', at), userDirs.size());
        std::string_view line = userDirs.substr(at, end - at);
        at = end + 1;
        if (!line.starts_with(key)) continue;
        line.remove_prefix(key.size());
        line = line.substr(0, line.find('"'));
        constexpr std::string_view kHome = "$HOME/";
        if (line.starts_with(kHome)) return home / line.substr(kHome.size());
        return std::filesystem::path(line);
    }
    return {};
}

namespace {

/// As the desktop says it, else `name` in the home.
std::filesystem::path userFolder(const std::string& kind, const char* name) {
    if (const auto told = folderFromVariable(("XDG_" + kind + "_DIR").c_str()); !told.empty())
        return told;
    const auto home = folderFromVariable("HOME");
    auto config = folderFromVariable("XDG_CONFIG_HOME");
    if (config.empty() && !home.empty()) config = home / ".config";
    if (const auto text = readFile(config / "user-dirs.dirs", 1u << 16))
        if (const auto named = userFolderFrom(*text, kind, home); !named.empty()) return named;
    return home.empty() ? home : home / name;
}

} // namespace

std::filesystem::path picturesFolder() { return userFolder("PICTURES", "Pictures"); }
std::filesystem::path documentsFolder() { return userFolder("DOCUMENTS", "Documents"); }
std::filesystem::path downloadsFolder() { return userFolder("DOWNLOAD", "Downloads"); }
std::filesystem::path homeFolder() { return folderFromVariable("HOME"); }

Result<void> makeFolder(const std::filesystem::path& folder) {
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code) return Error{"the folder cannot be made: " + code.message()}.within(folder.string());
    return {};
}

std::filesystem::path nextFile(const std::filesystem::path& folder, const std::string& stem,
                               const std::string& extension) {
    for (int number = 1;; ++number) {
        char digits[16];
        std::snprintf(digits, sizeof digits, "-%03d", number);
        const std::filesystem::path file = folder / (stem + digits + extension);
        std::error_code ignored;
        if (!std::filesystem::exists(file, ignored)) return file;
    }
}

} // namespace myoatlas::app
