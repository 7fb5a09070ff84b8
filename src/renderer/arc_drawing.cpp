#include "renderer/arc_drawing.h"

#include "renderer/overlay_pen.h"
#include "scene/labels.h"
#include "scene/related.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::renderer {

namespace {

/// Pixels; below this no type is read.
constexpr float kLeastEm = 11.0f;
/// As the window's accent: unlike the hues of the zones.
constexpr Pixel kInkOnLight{11, 110, 118, 255};
constexpr Pixel kInkOnDark{95, 205, 210, 255};

/// Whole away from the selected point, dashed toward it, as in the window.
void drawWay(Image& picture, const scene::RelatedArc& arc, float width, Pixel ink, float opacity) {
    const std::size_t step = arc.link.isFromKey ? 2 : 1;
    for (std::size_t i = 0; i + 1 < arc.path.size(); i += step)
        drawSegment(picture, arc.path[i], arc.path[i + 1], width, ink, opacity);
}

/// Two strokes that meet at the tip.
void drawHead(Image& picture, const scene::RelatedArc& arc, float size, float width, Pixel ink) {
    const glm::vec2 tip = arc.path.back();
    const glm::vec2 way = tip - arc.path[arc.path.size() - 2];
    const float length = glm::length(way);
    if (length <= 0.0f) return;
    const glm::vec2 along = way / length, across(-along.y, along.x);
    for (const float side : {-0.6f, 0.6f})
        drawSegment(picture, tip, tip - size * along + side * size * across, width, ink, 1.0f);
}

} // namespace

Result<void> drawRelated(Image& picture, const scene::Scene& scene, bool isDark) {
    if (!scene.showRelated) return {};
    Result<Font> font = Font::openSans(Font::Weight::semibold);
    if (!font) return font.error();
    const glm::vec2 size(picture.size);
    const int em =
        static_cast<int>(std::lround(scene::labelEm(std::min(size.x, size.y), kLeastEm)));
    const auto height = static_cast<float>(em);
    const std::vector<scene::RelatedArc> arcs = scene::relatedArcs(
        scene, {size, height, [&](const std::string& text) { return font->width(text, em); }});
    const Inks inks = inksFor(isDark);
    const Pixel ink = isDark ? kInkOnDark : kInkOnLight;
    const float pen = height / 14.0f;
    for (const scene::RelatedArc& arc : arcs) {
        drawWay(picture, arc, 4.5f * pen, inks.paper, 0.75f);
        drawWay(picture, arc, 2.0f * pen, ink, 1.0f);
        drawHead(picture, arc, 0.7f * height, 2.0f * pen, ink);
    }
    for (const scene::RelatedArc& arc : arcs) {
        const glm::vec2 corner = arc.box.min + glm::vec2(0.2f * height, 0.95f * height);
        drawHaloed(picture, *font, arc.name, em, corner, inks);
        drawHaloed(picture, *font, arc.role, em, corner + glm::vec2(0.0f, 1.15f * height), inks);
    }
    return {};
}

} // namespace myoatlas::renderer
