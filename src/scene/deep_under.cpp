#include "scene/deep_under.h"

#include <algorithm>
#include <limits>

namespace myoatlas::scene {

namespace {

constexpr std::size_t kMost = 3;
/// From the skin to the box around a deep area, metres.
constexpr float kClose = 0.012f;
/// Skin that is painted thinner than this was only brushed.
constexpr float kPainted = 0.5f;

float distanceToBox(glm::vec3 p, const SidedArea& area) {
    return glm::length(glm::max(glm::abs(p - area.centre) - area.halfSize, glm::vec3(0.0f)));
}

} // namespace

std::vector<std::size_t> deepAreasUnder(const AreaMap& map, std::span<const glm::vec3> skin,
                                        const Drawing& drawing) {
    struct Found {
        std::size_t area;
        float distance;
    };
    std::vector<Found> found;
    for (std::size_t area = 0; area < map.areas.size(); ++area) {
        if (!map.areas[area].isDeep() ||
            std::ranges::find(drawing.deep, area) != drawing.deep.end())
            continue;
        float nearest = std::numeric_limits<float>::max();
        for (std::size_t v = 0; v < std::min(skin.size(), drawing.skin.size()); ++v)
            if (drawing.skin[v] >= kPainted)
                nearest = std::min(nearest, distanceToBox(skin[v], map.areas[area]));
        if (nearest <= kClose) found.push_back({area, nearest});
    }
    std::ranges::stable_sort(found, {}, &Found::distance);
    std::vector<std::size_t> areas;
    for (const Found& entry : std::span(found).first(std::min(found.size(), kMost)))
        areas.push_back(entry.area);
    return areas;
}

} // namespace myoatlas::scene
