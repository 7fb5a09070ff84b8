#include "renderer/label_drawing.h"

#include "renderer/font.h"
#include "renderer/palette.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::renderer {

namespace {

/// Pixels; below this no type is read.
constexpr float kLeastEm = 11.0f;

/// Ink and the paper that keeps it legible over anything.
struct Inks {
    Pixel text, line, paper;
};

Inks inksFor(bool isDark) {
    return isDark ? Inks{{240, 242, 245, 255}, {205, 210, 218, 255}, {20, 22, 26, 255}}
                  : Inks{{24, 26, 30, 255}, {50, 54, 62, 255}, {252, 252, 253, 255}};
}

float distanceToSegment(glm::vec2 p, glm::vec2 a, glm::vec2 b) {
    const glm::vec2 along = b - a;
    const float length2 = std::max(glm::dot(along, along), 1e-6f);
    return glm::distance(p, a + along * std::clamp(glm::dot(p - a, along) / length2, 0.0f, 1.0f));
}

/// An antialiased line `width` pixels wide with round ends; a point when both ends are one.
void drawSegment(Image& image, glm::vec2 a, glm::vec2 b, float width, Pixel ink, float opacity) {
    const glm::vec2 reach(0.5f * width + 1.0f);
    const glm::ivec2 from = glm::max(glm::ivec2(glm::floor(glm::min(a, b) - reach)), glm::ivec2(0));
    const glm::ivec2 to =
        glm::min(glm::ivec2(glm::ceil(glm::max(a, b) + reach)), image.size - glm::ivec2(1));
    for (int y = from.y; y <= to.y; ++y)
        for (int x = from.x; x <= to.x; ++x) {
            const float away = distanceToSegment(glm::vec2(x, y) + 0.5f, a, b) - 0.5f * width;
            const float cover = opacity * std::clamp(0.5f - away, 0.0f, 1.0f);
            if (cover <= 0.0f) continue;
            Pixel& pixel = image.at(x, y);
            pixel = blended(pixel, ink, static_cast<int>(std::lround(255.0f * cover)));
        }
}

void drawPath(Image& image, const std::vector<glm::vec2>& path, float width, Pixel ink,
              float opacity) {
    for (std::size_t i = 1; i < path.size(); ++i)
        drawSegment(image, path[i - 1], path[i], width, ink, opacity);
}

/// The text with a rim of paper around its strokes, so that it is read on muscle as on the ground.
void drawHaloed(Image& image, Font& font, const std::string& text, int em, glm::vec2 at,
                const Inks& inks) {
    const float rim = std::max(1.0f, static_cast<float>(em) / 12.0f);
    for (int k = 0; k < 12; ++k) {
        const float angle = 6.2831853f * static_cast<float>(k) / 12.0f;
        font.draw(image, text, em, at + rim * glm::vec2(std::cos(angle), std::sin(angle)),
                  inks.paper);
    }
    font.draw(image, text, em, at, inks.text);
}

} // namespace

Result<void> drawLabels(Image& picture, const scene::Scene& scene, const scene::Picker& picker,
                        bool isDark, scene::ZonePalette palette) {
    if (!scene.showLabels) return {};
    Result<Font> regular = Font::openSans(Font::Weight::regular);
    if (!regular) return regular.error();
    Result<Font> semibold = Font::openSans(Font::Weight::semibold);
    if (!semibold) return semibold.error();
    const glm::vec2 size(picture.size);
    const int em = static_cast<int>(std::lround(scene::labelEm(size.y, kLeastEm)));
    const float pen = static_cast<float>(em) / 14.0f;
    scene::LabelTracker tracker;
    tracker.look(scene, picker, size.x / size.y);
    // The wider face decides, so that no name outgrows its box.
    const std::vector<scene::Label> labels = tracker.place(
        scene, picker,
        scene::plainLabelPage(size, static_cast<float>(em), [&](const std::string& text) {
            return semibold->width(text, em);
        }));

    const Inks inks = inksFor(isDark);
    for (const scene::Label& label : labels) {
        const Pixel line =
            label.shown ? Pixel(glm::vec4(zoneHue(*label.shown, palette), 1.0f) * 255.0f + 0.5f)
                        : inks.line;
        drawPath(picture, label.path, 3.0f * pen, inks.paper, 0.75f);
        drawPath(picture, label.path, label.isStrong ? 1.6f * pen : pen, line, 1.0f);
        if (label.shown) continue; // its marker stands there
        const glm::vec2 end = label.path.back();
        drawSegment(picture, end, end, 4.6f * pen, inks.paper, 0.9f);
        drawSegment(picture, end, end, 3.0f * pen, line, 1.0f);
    }
    for (const scene::Label& label : labels) {
        Font& font = label.isStrong ? *semibold : *regular;
        float baseline = label.box.min.y + 0.95f * static_cast<float>(em);
        for (const std::string& text : label.lines) {
            const float width = font.width(text, em);
            const float x = label.column == scene::Column::left
                                ? label.box.max.x - 0.3f * static_cast<float>(em) - width
                                : label.box.min.x + 0.3f * static_cast<float>(em);
            drawHaloed(picture, font, text, em, {x, baseline}, inks);
            baseline += 1.25f * static_cast<float>(em);
        }
    }
    return {};
}

} // namespace myoatlas::renderer
