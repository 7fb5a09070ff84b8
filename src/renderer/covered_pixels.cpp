#include "renderer/covered_pixels.h"

namespace myoatlas::renderer {

PixelBox joined(const PixelBox& a, const PixelBox& b) {
    if (a.isEmpty()) return b;
    if (b.isEmpty()) return a;
    return {glm::min(a.min, b.min), glm::max(a.max, b.max)};
}

PixelBox coveredPixels(const body::Bounds& box, const glm::mat4& clipFromWorld, glm::ivec2 size,
                       int margin) {
    if (box.isEmpty()) return {};
    glm::vec3 least(1e30f), most(-1e30f); // in normalised device coordinates
    for (int corner = 0; corner < 8; ++corner) {
        const glm::vec4 p(corner & 1 ? box.max.x : box.min.x, corner & 2 ? box.max.y : box.min.y,
                          corner & 4 ? box.max.z : box.min.z, 1.0f);
        const glm::vec4 clip = clipFromWorld * p;
        if (clip.w <= 1e-6f) return {{0, 0}, size}; // beside or behind the eye: it may be anywhere
        const glm::vec3 ndc = glm::vec3(clip) / clip.w;
        least = glm::min(least, ndc);
        most = glm::max(most, ndc);
    }
    if (least.z > 1.0f || most.z < -1.0f) return {};
    const auto pixel = [&](glm::vec3 ndc) {
        return glm::clamp((glm::vec2(ndc) * 0.5f + 0.5f) * glm::vec2(size), -1e6f, 1e6f);
    };
    const PixelBox covered{glm::ivec2(glm::floor(pixel(least))) - margin,
                           glm::ivec2(glm::ceil(pixel(most))) + margin};
    return {glm::max(covered.min, glm::ivec2(0)), glm::min(covered.max, size)};
}

} // namespace myoatlas::renderer
