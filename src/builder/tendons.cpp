#include "builder/tendons.h"

#include <algorithm>

namespace myoatlas::builder {

void fitTendons(body::Mesh& mesh, const std::vector<glm::vec2>& tendons) {
    constexpr float kPale = 0.16f;
    const std::size_t last = tendons.size() - 1;
    for (glm::vec2& place : mesh.texcoords) {
        const float row = place.x * static_cast<float>(last);
        const std::size_t before = std::min(static_cast<std::size_t>(row), last);
        const glm::vec2 share = glm::mix(tendons[before], tendons[std::min(before + 1, last)],
                                         row - static_cast<float>(before));
        const float y = place.y;
        if (y < share.x)
            place.y = kPale * y / share.x;
        else if (y > 1.0f - share.y)
            place.y = 1.0f - kPale * (1.0f - y) / share.y;
        else
            place.y = kPale + (1.0f - 2.0f * kPale) * (y - share.x) /
                                  std::max(1.0f - share.x - share.y, 1e-3f);
    }
}

} // namespace myoatlas::builder
