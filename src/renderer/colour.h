#pragma once

#include <cmath>
#include <glm/vec3.hpp>

namespace myoatlas::renderer {

/// Light of an sRGB value 0..1. Source: IEC 61966-2-1.
inline float linearFromSrgb(float c) {
    return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
}

inline glm::vec3 linearFromSrgb(glm::vec3 c) {
    return {linearFromSrgb(c.r), linearFromSrgb(c.g), linearFromSrgb(c.b)};
}

} // namespace myoatlas::renderer
