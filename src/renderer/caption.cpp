#include "renderer/caption.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace myoatlas::renderer {

namespace {

struct Style {
    Pixel paper;
    Pixel ink;
    Pixel quiet;
    int em; // pixels of the small type
};

struct Fonts {
    Font regular;
    Font semibold;
};

Pixel pixelOf(glm::vec3 colour, float alpha = 1.0f) {
    return Pixel(glm::vec4(colour, alpha) * 255.0f + 0.5f);
}

/// How strongly the key's swatch is inked at `p`, 0..1, in the manner of
/// shaders/include/zones.glsl.
float swatchInk(ZoneStyle style, bool essential, glm::vec2 p, float em) {
    if (style == ZoneStyle::stipple) {
        const float spacing = em * (essential ? 0.34f : 0.68f);
        const glm::vec2 cell = glm::floor(p / spacing);
        const float shift = std::fmod(cell.y, 2.0f) < 0.5f ? 0.25f : -0.25f;
        const glm::vec2 centre = (cell + glm::vec2(0.5f + shift, 0.5f)) * spacing;
        return std::clamp(em * 0.11f - glm::distance(p, centre) + 0.5f, 0.0f, 1.0f);
    }
    if (essential) return 0.92f;
    const float stripe = std::abs(std::fmod((p.x + p.y) / (0.5f * em), 1.0f) - 0.5f) * 2.0f;
    return 0.22f + 0.40f * std::clamp((0.42f - stripe) * 0.25f * em + 0.5f, 0.0f, 1.0f);
}

void drawSwatch(Image& image, glm::ivec2 at, glm::ivec2 size, glm::vec3 hue, ZoneStyle style,
                bool essential, int em) {
    for (int y = 0; y < size.y; ++y)
        for (int x = 0; x < size.x; ++x) {
            const glm::ivec2 p = at + glm::ivec2(x, y);
            if (p.x < 0 || p.y < 0 || p.x >= image.size.x || p.y >= image.size.y) continue;
            const bool edge = x == 0 || y == 0 || x == size.x - 1 || y == size.y - 1;
            const float ink =
                edge ? 0.8f
                     : swatchInk(style, essential, glm::vec2(x, y) + 0.5f, static_cast<float>(em));
            Pixel& pixel = image.at(p.x, p.y);
            pixel = blended(pixel, pixelOf(hue), static_cast<int>(std::lround(ink * 255.0f)));
        }
}

/// Draws the key from `x` on the line `baseline` and returns where it ends.
int drawKey(Image& image, Fonts& fonts, const Caption& caption, const Style& style, int x,
            int baseline) {
    const glm::ivec2 swatch(style.em * 2, style.em);
    const auto word = [&](const std::string& text) {
        fonts.regular.draw(image, text, style.em, {x, baseline}, style.ink);
        x += static_cast<int>(std::ceil(fonts.regular.width(text, style.em))) + style.em * 3 / 2;
    };
    const glm::vec3 hue = caption.legend.front().hue;
    for (const bool essential : {true, false}) {
        drawSwatch(image, {x, baseline - style.em * 7 / 8}, swatch, hue, caption.style, essential,
                   style.em);
        x += swatch.x + style.em / 2;
        word(essential ? "essential: felt by nearly everybody" : "spillover: felt by some");
    }
    return x;
}

/// Several patterns need a name for each hue; they stand on a line of their own.
void drawNames(Image& image, Fonts& fonts, const Caption& caption, const Style& style, int x,
               int baseline) {
    for (const LegendEntry& entry : caption.legend) {
        drawSwatch(image, {x, baseline - style.em * 7 / 8}, {style.em, style.em}, entry.hue,
                   ZoneStyle::heat, true, style.em);
        x += style.em * 3 / 2;
        fonts.regular.draw(image, entry.label, style.em, {x, baseline}, style.ink);
        x += static_cast<int>(std::ceil(fonts.regular.width(entry.label, style.em))) +
             style.em * 3 / 2;
    }
}

/// `text` in lines no wider than `width` pixels, broken at spaces.
std::vector<std::string> wrapped(Font& font, const std::string& text, int em, int width) {
    std::vector<std::string> lines;
    std::string line;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const std::string longer = line.empty() ? word : line + " " + word;
        if (!line.empty() && font.width(longer, em) > static_cast<float>(width)) {
            lines.push_back(line);
            line = word;
        } else {
            line = longer;
        }
    }
    if (!line.empty()) lines.push_back(line);
    return lines;
}

} // namespace

Result<Image> captionStrip(const Caption& caption, int width) {
    Result<Font> regular = Font::openSans(Font::Weight::regular);
    if (!regular) return regular.error();
    Result<Font> semibold = Font::openSans(Font::Weight::semibold);
    if (!semibold) return semibold.error();
    Fonts fonts{std::move(*regular), std::move(*semibold)};

    const int em = std::max(11, width / 64);
    const Style style =
        caption.dark ? Style{{22, 24, 28, 255}, {236, 238, 240, 255}, {160, 166, 174, 255}, em}
                     : Style{{250, 250, 251, 255}, {28, 30, 34, 255}, {98, 104, 112, 255}, em};
    const bool hasNames = caption.legend.size() > 1;
    const int margin = em * 3 / 2;
    const int line = em * 3 / 2;
    const int titleEm = em * 7 / 4;
    const std::vector<std::string> subtitle =
        wrapped(fonts.regular, caption.subtitle, em, width - 2 * margin);
    const int lines = static_cast<int>(subtitle.size()) + (caption.legend.empty() ? 0 : 1) +
                      (hasNames ? 1 : 0) + 1;
    const int height = margin + titleEm + em / 2 + lines * line + margin / 2;

    Image strip({width, height}, style.paper);
    int baseline = margin + titleEm * 3 / 4;
    fonts.semibold.draw(strip, caption.title, titleEm, {margin, baseline}, style.ink);
    baseline += em / 2;
    for (const std::string& text : subtitle)
        fonts.regular.draw(strip, text, em, {margin, baseline += line}, style.quiet);
    if (hasNames) drawNames(strip, fonts, caption, style, margin, baseline += line);
    if (!caption.legend.empty()) drawKey(strip, fonts, caption, style, margin, baseline += line);
    fonts.regular.draw(strip, kDisclaimer, em, {margin, baseline + line}, style.quiet);
    return strip;
}

Result<Image> withCaption(const Image& picture, const Caption& caption) {
    const Result<Image> strip = captionStrip(caption, picture.size.x);
    if (!strip) return strip;
    Image image({picture.size.x, picture.size.y + strip->size.y});
    copyInto(image, picture, {0, 0});
    copyInto(image, *strip, {0, picture.size.y});
    return image;
}

} // namespace myoatlas::renderer
