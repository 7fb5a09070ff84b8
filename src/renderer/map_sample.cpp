#include "renderer/map_sample.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::renderer {

namespace {

/// 1 on the strokes of a hatch that rises to the right (`turn` 1) or to the left (-1).
float strokeAt(glm::vec2 p, float turn, float em) {
    const float phase = (p.x + turn * p.y) / (0.5f * em);
    return std::abs(phase - std::floor(phase) - 0.5f) < 0.19f ? 1.0f : 0.0f;
}

/// Over white paper.
glm::vec3 colourAt(glm::vec3 hue, Sample sample, glm::vec2 p, float em) {
    const glm::vec3 white(1.0f), wash = glm::mix(white, hue, 0.28f);
    const float forth = strokeAt(p, 1.0f, em), back = strokeAt(p, -1.0f, em);
    switch (sample) {
    case Sample::forth:
        return glm::mix(wash, hue, forth);
    case Sample::back:
        return glm::mix(wash, hue, back);
    case Sample::crossed:
        return glm::mix(hue, white, 0.6f * std::max(forth, back));
    case Sample::pale:
        return glm::mix(hue, white, 0.7f * forth);
    case Sample::full:
        break;
    }
    return hue;
}

} // namespace

void drawSample(Image& image, glm::ivec2 at, glm::ivec2 size, glm::vec3 hue, Sample sample,
                int em) {
    for (int y = 0; y < size.y; ++y)
        for (int x = 0; x < size.x; ++x) {
            const glm::ivec2 p = at + glm::ivec2(x, y);
            if (p.x < 0 || p.y < 0 || p.x >= image.size.x || p.y >= image.size.y) continue;
            const bool isEdge = x == 0 || y == 0 || x == size.x - 1 || y == size.y - 1;
            const glm::vec3 colour =
                colourAt(hue, sample, glm::vec2(x, y) + 0.5f, static_cast<float>(em));
            const glm::vec3 inked = isEdge ? 0.5f * colour : colour;
            image.at(p.x, p.y) = Pixel(glm::vec4(inked, 1.0f) * 255.0f + 0.5f);
        }
}

} // namespace myoatlas::renderer
