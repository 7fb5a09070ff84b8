#include "app/settings.h"

#include "base/files.h"

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
    settings.preferences = {.isDark = true, .textScale = 1.5f, .hasReducedMotion = true};
    settings.zoneStyle = scene::ZoneStyle::stipple;
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
    EXPECT_FLOAT_EQ(settings->preferences.textScale, 2.0f);
    EXPECT_EQ(settings->windowSize.x, 400);
    EXPECT_FALSE(settings->preferences.isDark);
    EXPECT_EQ(settings->zoneStyle, scene::ZoneStyle::heat);
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
