#pragma once

#include "base/diagnostics.h"
#include "base/result.h"
#include "care/kit.h"
#include "scene/scene.h"
#include "ui/requests.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::app {

inline constexpr std::size_t kMaxRecentFiles = 10;

/// What the program remembers from one day to the next.
struct Settings {
    glm::ivec2 windowSize{1440, 900};
    ui::Preferences preferences;
    scene::ZoneStyle zoneStyle = scene::ZoneStyle::heat;
    bool showSpillover = true;
    bool showAllMarkers = true;
    /// What the person has and can do.
    care::Kit kit;
    /// Bodies and views that were opened, newest first; at most `kMaxRecentFiles`.
    std::vector<std::filesystem::path> recentFiles;
    /// The tour of the first start was seen to its end or skipped.
    bool isTourSeen = false;
    /// What the file holds beside, as a JSON object: written by another version, and kept.
    std::string unknown = "{}";

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// JSON with one key a setting, for people to read.
std::string toJson(const Settings& settings);
/// Unknown keys are kept for `toJson`, values of a wrong kind are left aside and those out of range
/// brought into it; fails when the text is no JSON object.
Result<Settings> settingsFromJson(std::string_view text);

/// `$XDG_CONFIG_HOME/myoatlas`, or below `~/.config`; empty when neither is set.
std::filesystem::path configFolder();
/// `settings.json` and `keys.txt` in it.
std::filesystem::path settingsFile();
std::filesystem::path keyFile();

/// The file's settings, or the defaults when there is none. A broken file is set aside as
/// `settings.json.broken`, or `.broken-2` … when there is one already, and named in `diagnostics`.
Settings loadSettings(const std::filesystem::path& file, Diagnostics& diagnostics);
/// The defaults for all but what the person has, the window's size and the files opened.
Settings restoredDefaults(const Settings& settings);

/// The files with `file` in front.
std::vector<std::filesystem::path> withRecentFile(std::vector<std::filesystem::path> files,
                                                  const std::filesystem::path& file);

/// In one step, so that the file is whole at any moment. Does nothing for an empty path.
Result<void> saveSettings(const std::filesystem::path& file, const Settings& settings);

} // namespace myoatlas::app
