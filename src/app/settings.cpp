#include "app/settings.h"

#include "base/files.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <utility>

namespace myoatlas::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<ui::Theme, const char*>, 3> kThemes{
    {{ui::Theme::light, "light"},
     {ui::Theme::dark, "dark"},
     {ui::Theme::highContrast, "high_contrast"}}};

const char* nameOf(ui::Theme theme) {
    return std::ranges::find(kThemes, theme, &std::pair<ui::Theme, const char*>::first)->second;
}

/// Takes what is known out of an object; what remains at the end is unknown.
class Reader {
public:
    explicit Reader(Json json) : json_(std::move(json)) {}

    /// `value` replaced by what stands under `key`, when that is of the right kind.
    void flag(const char* key, bool& value) {
        if (const Json found = take(key); found.is_boolean()) value = found.get<bool>();
    }

    template <typename Number>
    void number(const char* key, Number& value, Number least, Number most) {
        if (const Json found = take(key); found.is_number())
            value =
                static_cast<Number>(std::clamp(found.get<double>(), double(least), double(most)));
    }

    std::string text(const char* key) {
        const Json found = take(key);
        return found.is_string() ? found.get<std::string>() : std::string();
    }

    /// The texts of a list; what is no text is left aside.
    std::vector<std::string> texts(const char* key) {
        std::vector<std::string> all;
        if (const Json found = take(key); found.is_array())
            for (const Json& entry : found)
                if (entry.is_string()) all.push_back(entry.get<std::string>());
        return all;
    }

    void ids(const char* key, std::set<std::string>& ids) {
        for (std::string& id : texts(key)) ids.insert(std::move(id));
    }

    std::string rest() const { return json_.dump(); }

private:
    Json take(const char* key) {
        const auto found = json_.find(key);
        if (found == json_.end()) return nullptr;
        Json value = std::move(*found);
        json_.erase(found);
        return value;
    }

    Json json_;
};

void readPreferences(Reader& reader, ui::Preferences& preferences) {
    // As files of earlier versions say it.
    bool isDark = false;
    reader.flag("dark", isDark);
    if (isDark) preferences.theme = ui::Theme::dark;
    const std::string theme = reader.text("theme");
    for (const auto& [value, name] : kThemes)
        if (theme == name) preferences.theme = value;
    reader.number("text_scale", preferences.textScale, 1.0f, ui::kMaxTextScale);
    reader.flag("reduced_motion", preferences.hasReducedMotion);
    preferences.palette =
        scene::zonePaletteFromName(reader.text("zone_palette")).value_or(preferences.palette);
    reader.flag("parallel_view", preferences.opensParallel);
    reader.flag("zoom_to_pointer", preferences.zoomsToPointer);
    reader.flag("trackball", preferences.turnsFreely);
    reader.flag("turn_around_selection", preferences.turnsAroundSelection);
    preferences.nameLanguage =
        scene::nameLanguageFromName(reader.text("names")).value_or(preferences.nameLanguage);
    reader.flag("session_sounds", preferences.hasSounds);
}

/// What the system or a person wrote as bytes need not be text.
bool isUtf8(const std::string& text) {
    try {
        (void)Json(text).dump();
        return true;
    } catch (const Json::exception&) {
        return false;
    }
}

/// Where a broken file goes without replacing one that went before.
std::filesystem::path asideOf(const std::filesystem::path& file) {
    std::error_code ignored;
    std::filesystem::path aside = file;
    aside += ".broken";
    for (int number = 2; std::filesystem::exists(aside, ignored); ++number) {
        aside = file;
        aside += ".broken-" + std::to_string(number);
    }
    return aside;
}

Settings setAside(const std::filesystem::path& file, const std::string& why,
                  Diagnostics& diagnostics) {
    const std::filesystem::path aside = asideOf(file);
    std::error_code failed;
    std::filesystem::rename(file, aside, failed);
    diagnostics.push_back(why +
                          (failed ? std::string("; defaults are used")
                                  : "; defaults are used, the old file is now " + aside.string()));
    return {};
}

} // namespace

std::string toJson(const Settings& settings) {
    const ui::Preferences& preferences = settings.preferences;
    std::vector<std::string> recent;
    for (const std::filesystem::path& file : settings.recentFiles)
        if (isUtf8(file.string())) recent.push_back(file.string());
    Json json{{"window_width", settings.windowSize.x},
              {"window_height", settings.windowSize.y},
              {"theme", nameOf(preferences.theme)},
              {"text_scale", preferences.textScale},
              {"reduced_motion", preferences.hasReducedMotion},
              {"zone_palette", std::string(scene::name(preferences.palette))},
              {"parallel_view", preferences.opensParallel},
              {"zoom_to_pointer", preferences.zoomsToPointer},
              {"trackball", preferences.turnsFreely},
              {"turn_around_selection", preferences.turnsAroundSelection},
              {"names", std::string(scene::name(preferences.nameLanguage))},
              {"session_sounds", preferences.hasSounds},
              {"zone_style", std::string(scene::name(settings.zoneStyle))},
              {"spillover", settings.showSpillover},
              {"markers", settings.showAllMarkers},
              {"missing_tools", settings.kit.missingTools},
              {"missing_positions", settings.kit.missingPositions},
              {"limits", settings.kit.limits},
              {"recent_files", recent},
              {"tour_seen", settings.isTourSeen}};
    const Json unknown = Json::parse(settings.unknown, nullptr, /*allow_exceptions=*/false);
    if (unknown.is_object())
        for (const auto& [key, value] : unknown.items())
            if (!json.contains(key)) json[key] = value;
    return json.dump(2) + "\n";
}

Result<Settings> settingsFromJson(std::string_view text) {
    Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object()) return Error{"expected a JSON object"};
    Reader reader(std::move(json));
    Settings settings;
    reader.number("window_width", settings.windowSize.x, 400, 16384);
    reader.number("window_height", settings.windowSize.y, 300, 16384);
    readPreferences(reader, settings.preferences);
    settings.zoneStyle =
        scene::zoneStyleFromName(reader.text("zone_style")).value_or(settings.zoneStyle);
    reader.flag("spillover", settings.showSpillover);
    reader.flag("markers", settings.showAllMarkers);
    reader.ids("missing_tools", settings.kit.missingTools);
    reader.ids("missing_positions", settings.kit.missingPositions);
    reader.ids("limits", settings.kit.limits);
    for (const std::string& file : reader.texts("recent_files"))
        if (settings.recentFiles.size() < kMaxRecentFiles) settings.recentFiles.emplace_back(file);
    reader.flag("tour_seen", settings.isTourSeen);
    settings.unknown = reader.rest();
    return settings;
}

std::filesystem::path configFolder() {
    const auto variable = [](const char* name) {
        const char* value = std::getenv(name);
        return std::filesystem::path(value != nullptr ? value : "");
    };
    // The specification says that relative paths are to be ignored.
    if (const auto config = variable("XDG_CONFIG_HOME"); config.is_absolute())
        return config / "myoatlas";
    if (const auto home = variable("HOME"); home.is_absolute())
        return home / ".config" / "myoatlas";
    return {};
}

std::filesystem::path settingsFile() {
    const std::filesystem::path folder = configFolder();
    return folder.empty() ? folder : folder / "settings.json";
}

std::filesystem::path keyFile() {
    const std::filesystem::path folder = configFolder();
    return folder.empty() ? folder : folder / "keys.txt";
}

Settings loadSettings(const std::filesystem::path& file, Diagnostics& diagnostics) {
    std::error_code ignored;
    if (file.empty() || !std::filesystem::exists(file, ignored)) return {};
    const Result<std::string> text = readFile(file, 1u << 20);
    // The next change would replace a file that cannot be read.
    if (!text) return setAside(file, text.error().message, diagnostics);
    Result<Settings> settings = settingsFromJson(*text);
    if (!settings)
        return setAside(file, settings.error().within(file.string()).message, diagnostics);
    return *settings;
}

Settings restoredDefaults(const Settings& settings) {
    Settings restored;
    restored.windowSize = settings.windowSize;
    restored.kit = settings.kit;
    restored.recentFiles = settings.recentFiles;
    restored.isTourSeen = settings.isTourSeen;
    restored.unknown = settings.unknown;
    return restored;
}

std::vector<std::filesystem::path> withRecentFile(std::vector<std::filesystem::path> files,
                                                  const std::filesystem::path& file) {
    std::erase(files, file);
    files.insert(files.begin(), file);
    if (files.size() > kMaxRecentFiles) files.resize(kMaxRecentFiles);
    return files;
}

Result<void> saveSettings(const std::filesystem::path& file, const Settings& settings) {
    if (file.empty()) return {};
    return writeFileAtomically(file, toJson(settings));
}

} // namespace myoatlas::app
