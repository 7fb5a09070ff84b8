#include "renderer/cavity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/gtc/constants.hpp>
#include <optional>
#include <span>

namespace myoatlas::renderer {

namespace {

/// Structures by the beginning of their ids, and what of them is wall.
struct Wall {
    std::string_view id;
    /// Only what is no farther behind its front; of vertebrae, the bodies. Metres.
    float depth = 1.0f;
    /// Only what lies above this landmark.
    std::string_view floor{};
};

constexpr float kVertebralBody = 0.035f;
constexpr std::string_view kPelvicFloor = "pubic_tubercle.right";

constexpr std::array kChest{Wall{"rib_"}, Wall{"costal_cartilage_"}, Wall{"manubrium"},
                            Wall{"sternum_body"}, Wall{"vertebra_t", kVertebralBody}};
constexpr std::array kBelly{Wall{"transversus_abdominis", 1.0f, kPelvicFloor},
                            Wall{"diaphragm"},
                            Wall{"linea_alba", 1.0f, kPelvicFloor},
                            Wall{"iliacus", 1.0f, kPelvicFloor},
                            Wall{"pubic_symphysis"},
                            Wall{"vertebra_l", kVertebralBody},
                            Wall{"sacrum"}};
constexpr std::array kSkull{Wall{"frontal", 1.0f, "glabella"}, Wall{"parietal"}, Wall{"occipital"}};

bool meets(const body::Bounds& bounds, const body::PlaneFrame& plane) {
    const float height = glm::dot(plane.normal, bounds.centre() - plane.origin);
    return std::abs(height) <= 0.5f * glm::dot(glm::abs(plane.normal), bounds.size());
}

/// Where the plane meets what is wall of a structure.
void addPoints(std::vector<glm::vec2>& points, const body::Body& body,
               const body::Structure& structure, const Wall& wall, const body::PlaneFrame& plane,
               std::size_t level) {
    float floor = -1.0f;
    if (const auto landmark = body.landmarks.find(wall.floor); landmark != body.landmarks.end())
        floor = landmark->second.y;
    const body::Section section =
        body::sectionOf(structure.mesh, structure.indicesAt(level), plane);
    constexpr float kSpacing = 0.004f; // a straight wall has few points of its own
    for (const glm::uvec2 segment : section.segments) {
        const glm::vec2 from = section.points[segment[0]], to = section.points[segment[1]];
        const int steps = 1 + static_cast<int>(glm::distance(from, to) / kSpacing);
        for (int i = 0; i < steps; ++i) {
            const glm::vec2 point =
                glm::mix(from, to, static_cast<float>(i) / static_cast<float>(steps));
            const glm::vec3 place = plane.toBody(point);
            if (place.y > floor && place.z > structure.bounds.max.z - wall.depth)
                points.push_back(point);
        }
    }
}

std::vector<glm::vec2> wallPoints(const body::Body& body, std::span<const Wall> walls,
                                  const body::PlaneFrame& plane, std::size_t level) {
    std::vector<glm::vec2> points;
    for (const body::Structure& structure : body.structures)
        for (const Wall& wall : walls)
            if (structure.id.starts_with(wall.id) && meets(structure.bounds, plane))
                addPoints(points, body, structure, wall, plane, level);
    return points;
}

glm::vec2 middleOf(std::span<const glm::vec2> points) {
    glm::vec2 least(1e30f), most(-1e30f);
    for (const glm::vec2 point : points) {
        least = glm::min(least, point);
        most = glm::max(most, point);
    }
    return 0.5f * (least + most);
}

/// Five degrees each: 15 mm where a wall is farthest away.
constexpr std::size_t kDirections = 72;
constexpr float kStep = glm::two_pi<float>() / kDirections;

/// The outermost distance of a wall by direction from `centre`; 0 where there is none.
std::array<float, kDirections> reaches(std::span<const glm::vec2> points, glm::vec2 centre) {
    std::array<float, kDirections> reach{};
    for (const glm::vec2 point : points) {
        const glm::vec2 away = point - centre;
        const float turns = std::atan2(away.y, away.x) / glm::two_pi<float>() + 1.0f;
        const auto direction = static_cast<std::size_t>(turns * kDirections + 0.5f) % kDirections;
        reach[direction] = std::max(reach[direction], glm::length(away));
    }
    return reach;
}

/// Fills the directions without a wall evenly between their neighbours.
void bridge(std::array<float, kDirections>& reach) {
    const std::array<float, kDirections> walls = reach;
    const auto toWall = [&](std::size_t from, std::size_t step) {
        std::size_t away = 0;
        while (walls[(from + away * step) % kDirections] <= 0.0f) ++away;
        return away;
    };
    for (std::size_t i = 0; i < kDirections; ++i) {
        if (walls[i] > 0.0f) continue;
        const std::size_t before = toWall(i, kDirections - 1), after = toWall(i, 1);
        const float share = static_cast<float>(before) / static_cast<float>(before + after);
        reach[i] = std::lerp(walls[(i + before * (kDirections - 1)) % kDirections],
                             walls[(i + after) % kDirections], share);
    }
}

float cross(glm::vec2 a, glm::vec2 b) { return a.x * b.y - a.y * b.x; }

/// From `centre` to the skin in a direction of unit length; far where there is none.
float toSkin(const body::Section& skin, glm::vec2 centre, glm::vec2 direction) {
    float nearest = 1e6f;
    for (const glm::uvec2 segment : skin.segments) {
        const glm::vec2 a = skin.points[segment[0]] - centre, b = skin.points[segment[1]] - centre;
        const float from = cross(direction, a), to = cross(direction, b);
        if ((from < 0.0f) == (to < 0.0f)) continue;
        const float away = glm::dot(direction, glm::mix(a, b, from / (from - to)));
        if (away > 0.0f) nearest = std::min(nearest, away);
    }
    return nearest;
}

/// The rim through the walls, under the skin.
std::optional<Cavity> enclosed(std::span<const glm::vec2> points, const body::Section& skin) {
    constexpr float kUnderSkin = 0.006f;
    constexpr std::size_t kWidestGap = kDirections * 150 / 360;
    constexpr float kLeastSize = 0.02f;
    if (points.empty()) return std::nullopt;
    Cavity cavity{middleOf(points), {}};
    std::array<float, kDirections> reach = reaches(points, cavity.centre);
    std::size_t gap = 0, widest = 0;
    for (std::size_t i = 0; i < 2 * kDirections; ++i) { // twice around, for the gap at the start
        gap = reach[i % kDirections] > 0.0f ? 0 : gap + 1;
        widest = std::max(widest, gap);
    }
    if (widest > kWidestGap || std::ranges::max(reach) < kLeastSize) return std::nullopt;
    bridge(reach);
    for (std::size_t i = 0; i < kDirections; ++i) {
        const float angle = static_cast<float>(i) * kStep;
        const glm::vec2 direction(std::cos(angle), std::sin(angle));
        const float most = toSkin(skin, cavity.centre, direction) - kUnderSkin;
        cavity.rim.push_back(cavity.centre +
                             std::clamp(reach[i], 0.0f, std::max(most, 0.0f)) * direction);
    }
    return cavity;
}

} // namespace

std::vector<Cavity> cavitiesOf(const body::Body& body, const body::PlaneFrame& plane,
                               std::size_t level) {
    std::vector<Cavity> cavities;
    const body::Structure* outside = body.skin();
    if (!outside) return cavities;
    const body::Section skin = body::sectionOf(outside->mesh, outside->indicesAt(level), plane);
    for (const std::span<const Wall> walls :
         {std::span<const Wall>(kChest), std::span<const Wall>(kBelly),
          std::span<const Wall>(kSkull)})
        if (auto cavity = enclosed(wallPoints(body, walls, plane, level), skin))
            cavities.push_back(std::move(*cavity));
    return cavities;
}

} // namespace myoatlas::renderer
