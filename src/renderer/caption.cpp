#include "renderer/caption.h"

#include "renderer/colour.h"

#include <algorithm>
#include <cmath>
#include <span>
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

float signRadius(int em) { return 0.72f * static_cast<float>(em); }

/// Of a row's entry with its disc and the space to the next, pixels.
int nameWidth(Fonts& fonts, const LegendEntry& entry, int em) {
    return static_cast<int>(
               std::ceil(2.6f * signRadius(em) + fonts.regular.width(entry.label, em))) +
           em * 3 / 2;
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

/// The entries of a legend in rows no wider than `width` pixels.
std::vector<std::vector<const LegendEntry*>> nameRows(Fonts& fonts, const Caption& caption, int em,
                                                      int width) {
    std::vector<std::vector<const LegendEntry*>> rows;
    int x = 0;
    for (const LegendEntry& entry : caption.legend) {
        const int needed = nameWidth(fonts, entry, em);
        if (rows.empty() || x + needed > width) {
            rows.emplace_back();
            x = 0;
        }
        rows.back().push_back(&entry);
        x += needed;
    }
    return rows;
}

/// A disc like the markers of that hue, with what they say.
void drawSign(Image& image, Fonts& fonts, const LegendEntry& entry, glm::vec2 centre, int em) {
    const float radius = signRadius(em);
    const auto side = static_cast<int>(std::ceil(radius));
    const glm::ivec2 middle(centre);
    for (int y = middle.y - side; y <= middle.y + side; ++y)
        for (int x = middle.x - side; x <= middle.x + side; ++x) {
            if (x < 0 || y < 0 || x >= image.size.x || y >= image.size.y) continue;
            const float beyond = glm::distance(glm::vec2(x, y) + 0.5f, centre) - radius;
            const float cover = std::clamp(0.5f - beyond, 0.0f, 1.0f);
            image.at(x, y) = blended(image.at(x, y), pixelOf(entry.hue),
                                     static_cast<int>(std::lround(255.0f * cover)));
        }
    // As in shaders/marker.frag: dark on a light hue.
    const float luminance =
        glm::dot(linearFromSrgb(entry.hue), glm::vec3(0.2126f, 0.7152f, 0.0722f));
    const Pixel ink = luminance > 0.22f ? Pixel(8, 8, 8, 255) : Pixel(255);
    fonts.semibold.draw(image, entry.sign, em,
                        centre + glm::vec2(-0.5f * fonts.semibold.width(entry.sign, em),
                                           0.355f * static_cast<float>(em)),
                        ink);
}

void drawNames(Image& image, Fonts& fonts, std::span<const LegendEntry* const> row,
               const Style& style, int x, int baseline) {
    for (const LegendEntry* entry : row) {
        const float radius = signRadius(style.em);
        if (entry->sample)
            drawSample(image, {x, baseline - style.em * 7 / 8},
                       {static_cast<int>(2.2f * radius), style.em}, entry->hue, *entry->sample,
                       style.em);
        else
            drawSign(image, fonts, *entry,
                     {static_cast<float>(x) + radius,
                      static_cast<float>(baseline) - 0.355f * static_cast<float>(style.em)},
                     style.em);
        fonts.regular.draw(image, entry->label, style.em,
                           {static_cast<float>(x) + 2.6f * radius, baseline}, style.ink);
        x += nameWidth(fonts, *entry, style.em);
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

Result<Image> captionStrip(const Caption& caption, glm::ivec2 picture) {
    Result<Font> regular = Font::openSans(Font::Weight::regular);
    if (!regular) return regular.error();
    Result<Font> semibold = Font::openSans(Font::Weight::semibold);
    if (!semibold) return semibold.error();
    Fonts fonts{std::move(*regular), std::move(*semibold)};

    const int width = picture.x;
    const int em = std::max(11, std::min(picture.x / 64, picture.y / 45));
    const Style style =
        caption.dark ? Style{{22, 24, 28, 255}, {236, 238, 240, 255}, {160, 166, 174, 255}, em}
                     : Style{{250, 250, 251, 255}, {28, 30, 34, 255}, {98, 104, 112, 255}, em};
    const int margin = em;
    const int line = em * 3 / 2;
    const int titleEm = em * 7 / 4;
    const int inner = width - 2 * margin;
    const std::vector<std::string> subtitle = wrapped(fonts.regular, caption.subtitle, em, inner);
    const auto rows = caption.legend.size() > 1 ? nameRows(fonts, caption, em, inner)
                                                : std::vector<std::vector<const LegendEntry*>>{};
    const bool hasKey = !caption.legend.empty() && !caption.legend.front().sample;
    // Beside the title where there is room.
    const float disclaimer = fonts.regular.width(kDisclaimer, em);
    const bool isBeside =
        fonts.semibold.width(caption.title, titleEm) + disclaimer + static_cast<float>(2 * em) <
        static_cast<float>(inner);
    const int lines =
        static_cast<int>(subtitle.size() + rows.size()) + (hasKey ? 1 : 0) + (isBeside ? 0 : 1);
    const int height = margin + titleEm + lines * line + margin * 3 / 4;

    Image strip({width, height}, style.paper);
    int baseline = margin + titleEm * 3 / 4;
    fonts.semibold.draw(strip, caption.title, titleEm, {margin, baseline}, style.ink);
    if (isBeside)
        fonts.regular.draw(strip, kDisclaimer, em,
                           {static_cast<float>(width - margin) - disclaimer, baseline},
                           style.quiet);
    baseline += em / 4;
    for (const std::string& text : subtitle)
        fonts.regular.draw(strip, text, em, {margin, baseline += line}, style.quiet);
    for (const auto& row : rows) drawNames(strip, fonts, row, style, margin, baseline += line);
    if (hasKey) drawKey(strip, fonts, caption, style, margin, baseline += line);
    if (!isBeside)
        fonts.regular.draw(strip, kDisclaimer, em, {margin, baseline + line}, style.quiet);
    return strip;
}

Result<Image> withCaption(const Image& picture, const Caption& caption) {
    const Result<Image> strip = captionStrip(caption, picture.size);
    if (!strip) return strip;
    Image image({picture.size.x, picture.size.y + strip->size.y});
    copyInto(image, picture, {0, 0});
    copyInto(image, *strip, {0, picture.size.y});
    return image;
}

} // namespace myoatlas::renderer
