#include "app/fonts.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <imgui_freetype.h>

namespace myoatlas::app {

namespace {

struct Family {
    const char* regular;
    const char* strong;
    /// Of the size of Open Sans, to look as large.
    float size;
};

constexpr Family kOpenSans{"/usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf",
                           "/usr/share/fonts/truetype/open-sans/OpenSans-Semibold.ttf", 1.0f};
constexpr Family kDejaVu{"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
                         "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf", 0.9f};

/// Latin with its extensions, Greek letters of formulas, and the punctuation of the texts.
constexpr ImWchar kGlyphs[] = {0x0020, 0x024f, 0x0370, 0x03ff, 0x2010, 0x2027, 0x2030,
                               0x203a, 0x20ac, 0x20ac, 0x2122, 0x2122, 0x2190, 0x2193,
                               0x2212, 0x2212, 0x2264, 0x2265, 0};

/// Of large type only what is shown in it, because the texture grows with the square of the size.
constexpr ImWchar kHugeGlyphs[] = {0x0020, 0x007e, 0x00a0, 0x00ff, 0x2010, 0x2027, 0};
/// Beyond it the largest type would fill the screen, and its texture the memory.
constexpr float kMostHugeScale = 3.0f;

constexpr ImWchar kDigits[] = {0x0030, 0x0039, 0};

bool isInstalled(const Family& family) {
    std::error_code ignored;
    return std::filesystem::exists(family.regular, ignored) &&
           std::filesystem::exists(family.strong, ignored);
}

} // namespace

ui::Fonts loadFonts(float scale, Diagnostics& diagnostics) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    const Family* family = isInstalled(kOpenSans) ? &kOpenSans
                           : isInstalled(kDejaVu) ? &kDejaVu
                                                  : nullptr;
    if (family == nullptr) {
        diagnostics.push_back("no font was found: install the package fonts-open-sans");
        ImFontConfig config;
        config.SizePixels = 13.0f * scale;
        ImFont* font = atlas.AddFontDefault(&config);
        return {font, font, font, font, font, font, font};
    }
    if (family != &kOpenSans)
        diagnostics.push_back("Open Sans was not found, DejaVu is used: install the package "
                              "fonts-open-sans");
    const auto add = [&](const char* file, float size, const ImWchar* glyphs = kGlyphs) {
        const float mostScale = glyphs == kGlyphs ? scale : std::min(scale, kMostHugeScale);
        return atlas.AddFontFromFileTTF(file, std::round(size * family->size * mostScale), nullptr,
                                        glyphs);
    };
    ui::Fonts fonts;
    fonts.body = add(family->regular, 18.0f);
    fonts.strong = add(family->strong, 18.0f);
    fonts.small = add(family->regular, 15.5f);
    fonts.heading = add(family->strong, 20.0f);
    fonts.title = add(family->strong, 26.0f);
    fonts.huge = add(family->strong, 56.0f, kHugeGlyphs);
    fonts.digits = add(family->strong, 150.0f, kDigits);
    return fonts;
}

} // namespace myoatlas::app
