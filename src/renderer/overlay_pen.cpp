#include "renderer/overlay_pen.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::renderer {

namespace {

float distanceToSegment(glm::vec2 p, glm::vec2 a, glm::vec2 b) {
    const glm::vec2 along = b - a;
    const float length2 = std::max(glm::dot(along, along), 1e-6f);
    return glm::distance(p, a + along * std::clamp(glm::dot(p - a, along) / length2, 0.0f, 1.0f));
}

} // namespace

Inks inksFor(bool isDark) {
    return isDark ? Inks{{240, 242, 245, 255}, {205, 210, 218, 255}, {20, 22, 26, 255}}
                  : Inks{{24, 26, 30, 255}, {50, 54, 62, 255}, {252, 252, 253, 255}};
}

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

} // namespace myoatlas::renderer
