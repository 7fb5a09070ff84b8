#include "renderer/label_drawing.h"

#include "renderer/font.h"
#include "renderer/overlay_pen.h"
#include "renderer/palette.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::renderer {

namespace {

/// Pixels; below this no type is read.
constexpr float kLeastEm = 11.0f;

} // namespace

Result<void> drawLabels(Image& picture, const scene::Scene& scene, const scene::Picker& picker,
                        bool isDark, scene::ZonePalette palette, float nominalHeight) {
    if (!scene.showLabels) return {};
    Result<Font> regular = Font::openSans(Font::Weight::regular);
    if (!regular) return regular.error();
    Result<Font> semibold = Font::openSans(Font::Weight::semibold);
    if (!semibold) return semibold.error();
    const glm::vec2 size(picture.size);
    const int em =
        static_cast<int>(std::lround(scene::labelEm(std::min(size.x, size.y), kLeastEm)));
    const float pen = static_cast<float>(em) / 14.0f;
    scene::LabelTracker tracker;
    tracker.look(scene, picker, size.x / size.y);
    // The wider face decides, so that no name outgrows its box.
    scene::LabelPage page =
        scene::plainLabelPage(size, static_cast<float>(em),
                              [&](const std::string& text) { return semibold->width(text, em); });
    page.nominalHeight = nominalHeight;
    const std::vector<scene::Label> labels = tracker.place(scene, picker, page);

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
