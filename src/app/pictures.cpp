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

std::filesystem::path picturesFolderFrom(std::string_view userDirs,
                                         const std::filesystem::path& home) {
    constexpr std::string_view kKey = "XDG_PICTURES_DIR=\"";
    for (std::size_t at = 0; at < userDirs.size();) {
        const std::size_t end = std::min(userDirs.find('\n', at), userDirs.size());
        std::string_view line = userDirs.substr(at, end - at);
        at = end + 1;
        if (!line.starts_with(kKey)) continue;
        line.remove_prefix(kKey.size());
        line = line.substr(0, line.find('"'));
        constexpr std::string_view kHome = "$HOME/";
        if (line.starts_with(kHome)) return home / line.substr(kHome.size());
        return std::filesystem::path(line);
    }
    return {};
}

std::filesystem::path picturesFolder() {
    if (const auto told = folderFromVariable("XDG_PICTURES_DIR"); !told.empty()) return told;
    const auto home = folderFromVariable("HOME");
    auto config = folderFromVariable("XDG_CONFIG_HOME");
    if (config.empty() && !home.empty()) config = home / ".config";
    if (const auto text = readFile(config / "user-dirs.dirs", 1u << 16))
        if (const auto named = picturesFolderFrom(*text, home); !named.empty()) return named;
    return home.empty() ? home : home / "Pictures";
}

Result<void> makeFolder(const std::filesystem::path& folder) {
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code) return Error{"the folder cannot be made: " + code.message()}.within(folder.string());
    return {};
}

std::filesystem::path nextPictureFile(const std::filesystem::path& folder) {
    for (int number = 1;; ++number) {
        char name[32];
        std::snprintf(name, sizeof name, "myoatlas-%03d.png", number);
        std::error_code ignored;
        if (!std::filesystem::exists(folder / name, ignored)) return folder / name;
    }
}

} // namespace myoatlas::app
