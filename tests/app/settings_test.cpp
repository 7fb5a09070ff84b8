#include "app/settings.h"

#include "base/files.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>

namespace myoatlas::app {
namespace {

/// A folder of this test, empty at its start.
std::filesystem::path emptyFolder() {
    const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
    const auto folder = std::filesystem::path(::testing::TempDir()) /
                        ("myoatlas_settings_" + std::string(info->name()));
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

TEST(Settings, SurviveARoundTrip) {
    Settings settings;
    settings.windowSize = {1920, 1080};
    settings.preferences = {.theme = ui::Theme::highContrast,
                            .textScale = 2.25f,
                            .hasReducedMotion = true,
                            .palette = scene::ZonePalette::redGreenSafe,
                            .opensParallel = true,
                            .zoomsToPointer = false,
                            .turnsFreely = true,
                            .turnsAroundSelection = true,
                            .nameLanguage = scene::NameLanguage::latin,
                            .hasSounds = true};
    settings.zoneStyle = scene::ZoneStyle::stipple;
    settings.showSpillover = settings.showAllMarkers = false;
    settings.recentFiles = {"/a/körper.glb", "/b/view.txt"};
    settings.isTourSeen = true;
    const auto file = emptyFolder() / "deep" / "settings.json";
    ASSERT_TRUE(saveSettings(file, settings));
    Diagnostics diagnostics;
    EXPECT_EQ(loadSettings(file, diagnostics), settings);
    EXPECT_TRUE(diagnostics.empty());
}

TEST(Settings, SetABrokenFileAside) {
    const auto file = emptyFolder() / "settings.json";
    ASSERT_TRUE(writeFileAtomically(file, "{\"dark\": tr"));
    Diagnostics diagnostics;
    EXPECT_EQ(loadSettings(file, diagnostics), Settings());
    ASSERT_EQ(diagnostics.size(), 1u);
    EXPECT_NE(diagnostics[0].find("settings.json.broken"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_EQ(*readFile(file.string() + ".broken"), "{\"dark\": tr");
}

TEST(Settings, KeepValuesWithinTheirRange) {
    const auto settings = settingsFromJson(
        R"({"text_scale": 40, "window_width": -3, "dark": "yes", "zone_style": "glitter"})");
    ASSERT_TRUE(settings);
    EXPECT_FLOAT_EQ(settings->preferences.textScale, 2.5f);
    EXPECT_EQ(settings->windowSize.x, 400);
    EXPECT_EQ(settings->preferences.theme, ui::Theme::light);
    EXPECT_EQ(settings->zoneStyle, scene::ZoneStyle::heat);
}

TEST(Settings, NeverReplaceABrokenFileThatWasSetAsideBefore) {
    const auto file = emptyFolder() / "settings.json";
    Diagnostics diagnostics;
    for (const char* text : {"first", "second", "third"}) {
        ASSERT_TRUE(writeFileAtomically(file, text));
        loadSettings(file, diagnostics);
    }
    EXPECT_EQ(diagnostics.size(), 3u);
    EXPECT_EQ(*readFile(file.string() + ".broken"), "first");
    EXPECT_EQ(*readFile(file.string() + ".broken-2"), "second");
    EXPECT_EQ(*readFile(file.string() + ".broken-3"), "third");
}

TEST(Settings, KeepWhatAnotherVersionWrote) {
    auto settings = settingsFromJson(
        R"({"theme": "dark", "hologram": {"depth": [1, 2]}, "voice": "low", "text_scale": 1.5})");
    ASSERT_TRUE(settings);
    settings->preferences.textScale = 2.0f;
    const std::string text = toJson(*settings);
    EXPECT_NE(text.find("\"voice\": \"low\""), std::string::npos) << text;
    const auto again = settingsFromJson(text);
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, *settings);
    EXPECT_NE(again->unknown.find("hologram"), std::string::npos);
    EXPECT_NE(restoredDefaults(*settings).unknown.find("hologram"), std::string::npos);
}

TEST(Settings, UnderstandTheThemeOfEarlierVersions) {
    EXPECT_EQ(settingsFromJson(R"({"dark": true})")->preferences.theme, ui::Theme::dark);
    EXPECT_EQ(settingsFromJson(R"({"dark": false})")->preferences.theme, ui::Theme::light);
}

TEST(Settings, RestoreDefaultsButKeepWhatThePersonHas) {
    Settings settings;
    settings.preferences.textScale = 2.0f;
    settings.zoneStyle = scene::ZoneStyle::stipple;
    settings.kit.limits = {"pregnant"};
    settings.recentFiles = {"/a.glb"};
    const Settings restored = restoredDefaults(settings);
    EXPECT_EQ(restored.preferences, ui::Preferences());
    EXPECT_EQ(restored.zoneStyle, scene::ZoneStyle::heat);
    EXPECT_EQ(restored.kit, settings.kit);
    EXPECT_EQ(restored.recentFiles, settings.recentFiles);
}

TEST(Settings, KeepTheLastTenFilesEachOnce) {
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < 15; ++i) files = withRecentFile(files, "/" + std::to_string(i));
    files = withRecentFile(files, "/9");
    ASSERT_EQ(files.size(), kMaxRecentFiles);
    EXPECT_EQ(files[0], "/9");
    EXPECT_EQ(files[1], "/14");
    EXPECT_EQ(std::ranges::count(files, "/9"), 1);
}

TEST(Settings, NeedNoFileAndNoHome) {
    Diagnostics diagnostics;
    EXPECT_EQ(loadSettings({}, diagnostics), Settings());
    EXPECT_EQ(loadSettings(emptyFolder() / "none.json", diagnostics), Settings());
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_TRUE(saveSettings({}, Settings()));
}

} // namespace
} // namespace myoatlas::app
