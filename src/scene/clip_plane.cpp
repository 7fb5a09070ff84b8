#include "scene/clip_plane.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <glm/gtc/constants.hpp>
#include <vector>

namespace myoatlas::scene {

namespace {

constexpr std::array<std::string_view, kClipDirectionCount> kNames{"sagittal", "coronal", "axial",
                                                                   "free"};
constexpr std::array<glm::vec3, 3> kAxes{glm::vec3(1, 0, 0), glm::vec3(0, 0, 1),
                                         glm::vec3(0, 1, 0)};

std::vector<std::string_view> splitAt(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::optional<float> number(std::string_view text) {
    float value = 0.0f;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<glm::vec3> direction(std::string_view text) {
    const auto parts = splitAt(text, ',');
    if (parts.size() != 3) return std::nullopt;
    glm::vec3 axis;
    for (int i = 0; i < 3; ++i) {
        const auto value = number(parts[static_cast<std::size_t>(i)]);
        if (!value) return std::nullopt;
        axis[i] = *value;
    }
    const float length = glm::length(axis);
    if (!(length > 1e-3f) || !std::isfinite(length)) return std::nullopt;
    return axis / length;
}

std::string decimal(float value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.5g", static_cast<double>(value));
    return text;
}

} // namespace

std::string_view name(ClipDirection direction) {
    return kNames[static_cast<std::size_t>(direction)];
}

glm::vec3 axisOf(const ClipPlane& plane) {
    return plane.direction == ClipDirection::free
               ? plane.freeAxis
               : kAxes[static_cast<std::size_t>(plane.direction)];
}

glm::vec4 equationOf(const ClipPlane& plane) {
    const glm::vec4 kept(-axisOf(plane), plane.position);
    return plane.isFlipped ? -kept : kept;
}

bool cutsAway(const ClipPlane& plane, glm::vec3 position) {
    return glm::dot(equationOf(plane), glm::vec4(position, 1.0f)) < 0.0f;
}

glm::vec2 positionRange(const ClipPlane& plane, const body::Bounds& bounds) {
    const glm::vec3 axis = axisOf(plane);
    const float centre = glm::dot(axis, bounds.centre());
    const float reach = 0.5f * glm::dot(glm::abs(axis), bounds.size());
    return {centre - reach, centre + reach};
}

ClipPlane clipPlaneThrough(ClipDirection direction, glm::vec3 point, const Camera& camera) {
    ClipPlane plane;
    plane.direction = direction;
    plane.freeAxis = towardEye(camera);
    plane.position = glm::dot(axisOf(plane), point);
    plane.isFlipped = glm::dot(axisOf(plane), towardEye(camera)) < -0.05f;
    return plane;
}

Camera facingCut(Camera camera, const ClipPlane& plane) {
    const glm::vec3 toward = plane.isFlipped ? -axisOf(plane) : axisOf(plane);
    camera.roll = 0.0f;
    camera.pitch = std::asin(std::clamp(toward.y, -1.0f, 1.0f));
    // From straight above and below, what is anterior is at the top of the picture.
    if (glm::length(glm::vec2(toward.x, toward.z)) < 0.02f)
        camera.yaw = toward.y > 0.0f ? glm::pi<float>() : 0.0f;
    else
        camera.yaw = std::atan2(toward.x, toward.z);
    return camera;
}

std::string toText(const ClipPlane& plane) {
    std::string text(name(plane.direction));
    if (plane.direction == ClipDirection::free)
        text += ":" + decimal(plane.freeAxis.x) + "," + decimal(plane.freeAxis.y) + "," +
                decimal(plane.freeAxis.z);
    text += ":" + decimal(plane.position);
    if (plane.isFlipped) text += ":flip";
    return text;
}

Result<ClipPlane> clipPlaneFromText(std::string_view text) {
    const Error error{"expected sagittal, coronal or axial with a position in metres, such as "
                      "axial:1.02 or coronal:-0.02:flip, found '" +
                      std::string(text) + "'"};
    auto parts = splitAt(text, ':');
    const auto found = std::ranges::find(kNames, parts[0]);
    if (found == kNames.end()) return error;
    ClipPlane plane;
    plane.direction = static_cast<ClipDirection>(found - kNames.begin());
    parts.erase(parts.begin());
    if (plane.direction == ClipDirection::free) {
        const auto axis = parts.empty() ? std::nullopt : direction(parts[0]);
        if (!axis) return error;
        plane.freeAxis = *axis;
        parts.erase(parts.begin());
    }
    const auto position = parts.empty() ? std::nullopt : number(parts[0]);
    if (!position || parts.size() > 2 || (parts.size() == 2 && parts[1] != "flip")) return error;
    plane.position = *position;
    plane.isFlipped = parts.size() == 2;
    return plane;
}

} // namespace myoatlas::scene
