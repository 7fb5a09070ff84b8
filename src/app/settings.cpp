#include "app/settings.h"

#include "base/files.h"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace myoatlas::app {

namespace {

using Json = nlohmann::ordered_json;

/// `value` replaced by what `json` says under `key`, when that is of the right kind.
void readFlag(const Json& json, const char* key, bool& value) {
    if (const auto found = json.find(key); found != json.end() && found->is_boolean())
        value = found->get<bool>();
}

template <typename Number>
void readNumber(const Json& json, const char* key, Number& value, Number least, Number most) {
    if (const auto found = json.find(key); found != json.end() && found->is_number())
        value = static_cast<Number>(std::clamp(found->get<double>(), double(least), double(most)));
}

/// The texts of a list; what is no text is left aside.
void readIds(const Json& json, const char* key, std::set<std::string>& ids) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_array()) return;
    for (const Json& id : *found)
        if (id.is_string()) ids.insert(id.get<std::string>());
}

} // namespace

std::string toJson(const Settings& settings) {
    const Json json{{"window_width", settings.windowSize.x},
                    {"window_height", settings.windowSize.y},
                    {"dark", settings.preferences.isDark},
                    {"text_scale", settings.preferences.textScale},
                    {"reduced_motion", settings.preferences.hasReducedMotion},
                    {"zone_style", std::string(scene::name(settings.zoneStyle))},
                    {"missing_tools", settings.kit.missingTools},
                    {"missing_positions", settings.kit.missingPositions},
                    {"limits", settings.kit.limits}};
    return json.dump(2) + "\n";
}

Result<Settings> settingsFromJson(std::string_view text) {
    const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object()) return Error{"expected a JSON object"};
    Settings settings;
    readNumber(json, "window_width", settings.windowSize.x, 400, 16384);
    readNumber(json, "window_height", settings.windowSize.y, 300, 16384);
    readFlag(json, "dark", settings.preferences.isDark);
    readNumber(json, "text_scale", settings.preferences.textScale, 1.0f, 2.0f);
    readFlag(json, "reduced_motion", settings.preferences.hasReducedMotion);
    readIds(json, "missing_tools", settings.kit.missingTools);
    readIds(json, "missing_positions", settings.kit.missingPositions);
    readIds(json, "limits", settings.kit.limits);
    if (const auto style = json.find("zone_style"); style != json.end() && style->is_string())
        settings.zoneStyle =
            scene::zoneStyleFromName(style->get<std::string>()).value_or(settings.zoneStyle);
    return settings;
}

std::filesystem::path settingsFile() {
    const auto variable = [](const char* name) {
        const char* value = std::getenv(name);
        return std::filesystem::path(value != nullptr ? value : "");
    };
    // The specification says that relative paths are to be ignored.
    if (const auto config = variable("XDG_CONFIG_HOME"); config.is_absolute())
        return config / "myoatlas" / "settings.json";
    if (const auto home = variable("HOME"); home.is_absolute())
        return home / ".config" / "myoatlas" / "settings.json";
    return {};
}

Settings loadSettings(const std::filesystem::path& file, Diagnostics& diagnostics) {
    std::error_code ignored;
    if (file.empty() || !std::filesystem::exists(file, ignored)) return {};
    const Result<std::string> text = readFile(file, 1u << 20);
    if (!text) {
        diagnostics.push_back(text.error().message);
        return {};
    }
    Result<Settings> settings = settingsFromJson(*text);
    if (settings) return *settings;
    std::filesystem::path aside = file;
    aside += ".broken";
    std::error_code failed;
    std::filesystem::rename(file, aside, failed);
    diagnostics.push_back(settings.error().within(file.string()).message +
                          (failed ? std::string("; defaults are used")
                                  : "; defaults are used, the old file is now " + aside.string()));
    return {};
}

Result<void> saveSettings(const std::filesystem::path& file, const Settings& settings) {
    if (file.empty()) return {};
    return writeFileAtomically(file, toJson(settings));
}

} // namespace myoatlas::app
