#pragma once

#include "base/diagnostics.h"
#include "base/result.h"
#include "care/kit.h"
#include "scene/scene.h"
#include "ui/requests.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace myoatlas::app {

/// What the program remembers from one day to the next.
struct Settings {
    glm::ivec2 windowSize{1440, 900};
    ui::Preferences preferences;
    scene::ZoneStyle zoneStyle = scene::ZoneStyle::heat;
    /// What the person has and can do.
    care::Kit kit;

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// JSON with one key a setting, for people to read.
std::string toJson(const Settings& settings);
/// Unknown keys and values out of range are left aside; fails when the text is no JSON object.
Result<Settings> settingsFromJson(std::string_view text);

/// `$XDG_CONFIG_HOME/myoatlas/settings.json`, or below `~/.config`; empty when neither is set.
std::filesystem::path settingsFile();

/// The file's settings, or the defaults when there is none. A broken file is set aside as
/// `settings.json.broken` and named in `diagnostics`.
Settings loadSettings(const std::filesystem::path& file, Diagnostics& diagnostics);
/// Does nothing for an empty path.
Result<void> saveSettings(const std::filesystem::path& file, const Settings& settings);

} // namespace myoatlas::app
