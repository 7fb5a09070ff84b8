#include "scene/camera.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/gtc/constants.hpp>
#include <glm/gtc/matrix_transform.hpp>

namespace myoatlas::scene {

namespace {

constexpr std::array<std::string_view, 6> kNames{"anterior", "posterior", "left",
                                                 "right",    "superior",  "inferior"};
constexpr float kHalfPi = glm::half_pi<float>();
constexpr float kNearest = 0.03f;
constexpr float kFarthest = 20.0f;

float tanHalfView() { return std::tan(glm::radians(0.5f * kFieldOfViewDegrees)); }

/// Right and up of the picture, in the world. Exact at the poles, where "look at" is not.
struct Axes {
    glm::vec3 right, up, back;
};

Axes axes(const Camera& camera) {
    const float cy = std::cos(camera.yaw), sy = std::sin(camera.yaw);
    const float cp = std::cos(camera.pitch), sp = std::sin(camera.pitch);
    const glm::vec3 right(cy, 0.0f, -sy), up(-sy * sp, cp, -cy * sp), back(sy * cp, sp, cy * cp);
    const float cr = std::cos(camera.roll), sr = std::sin(camera.roll);
    return {cr * right + sr * up, cr * up - sr * right, back};
}

glm::mat3 worldFromAxes(const Axes& a) { return {a.right, a.up, a.back}; }

float wrapped(float angle) { return std::remainder(angle, glm::two_pi<float>()); }

} // namespace

std::string_view name(StandardView view) { return kNames[static_cast<std::size_t>(view)]; }

std::optional<StandardView> standardViewFromName(std::string_view text) {
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == text) return static_cast<StandardView>(i);
    return std::nullopt;
}

glm::vec3 towardEye(const Camera& camera) { return axes(camera).back; }

glm::vec3 eye(const Camera& camera) { return camera.pivot + camera.distance * towardEye(camera); }

glm::mat4 viewFromWorld(const Camera& camera) {
    const auto [right, up, back] = axes(camera);
    const glm::mat4 worldFromView(glm::vec4(right, 0.0f), glm::vec4(up, 0.0f),
                                  glm::vec4(back, 0.0f), glm::vec4(eye(camera), 1.0f));
    return glm::inverse(worldFromView);
}

glm::mat4 clipFromView(const Camera& camera, float aspect, const body::Bounds& scene) {
    const glm::vec3 centre = scene.centre();
    const float radius = 0.5f * glm::length(scene.size()) + 0.05f;
    const float depth = glm::dot(eye(camera) - centre, towardEye(camera));
    const float farPlane = std::max(depth + radius, 0.1f);
    if (camera.isOrthographic) {
        const float half = camera.distance * tanHalfView();
        return glm::ortho(-half * aspect, half * aspect, -half, half, depth - radius, farPlane);
    }
    const float nearPlane = std::max(depth - radius, 0.005f * camera.distance);
    return glm::perspective(glm::radians(kFieldOfViewDegrees), aspect, nearPlane, farPlane);
}

Ray rayThrough(const Camera& camera, float aspect, glm::vec2 ndc) {
    const auto [right, up, back] = axes(camera);
    const float half = tanHalfView();
    if (camera.isOrthographic) {
        const float size = camera.distance * half;
        // From far outside, so that nothing before the pivot is missed.
        return {camera.pivot + right * (ndc.x * aspect * size) + up * (ndc.y * size) + 5.0f * back,
                -back};
    }
    return {eye(camera),
            glm::normalize(right * (ndc.x * aspect * half) + up * (ndc.y * half) - back)};
}

Camera orbited(Camera camera, float yaw, float pitch) {
    camera.yaw = wrapped(camera.yaw + yaw);
    camera.pitch = std::clamp(camera.pitch + pitch, -kHalfPi, kHalfPi);
    camera.roll = 0.0f;
    return camera;
}

Camera tumbled(Camera camera, float yaw, float pitch) {
    const glm::mat4 turned = glm::rotate(glm::rotate(glm::mat4(1.0f), yaw, {0.0f, 1.0f, 0.0f}),
                                         -pitch, {1.0f, 0.0f, 0.0f});
    const glm::mat3 world = worldFromAxes(axes(camera)) * glm::mat3(turned);
    const glm::vec3 right = world[0], back = world[2];
    const float aside = glm::length(glm::vec2(back.x, back.z));
    camera.pitch = std::atan2(back.y, aside);
    // At a pole any yaw will do; the roll tells the rest.
    if (aside > 1e-4f) camera.yaw = std::atan2(back.x, back.z);
    camera.roll = 0.0f;
    const Axes level = axes(camera);
    camera.roll = std::atan2(glm::dot(right, level.up), glm::dot(right, level.right));
    return camera;
}

Camera turnedAbout(const Camera& before, Camera after, glm::vec3 place) {
    const glm::vec3 seen = glm::transpose(worldFromAxes(axes(before))) * (before.pivot - place);
    after.pivot = place + worldFromAxes(axes(after)) * seen;
    return after;
}

Camera panned(Camera camera, float aspect, glm::vec2 ndc) {
    const auto [right, up, back] = axes(camera);
    const float half = camera.distance * tanHalfView();
    camera.pivot -= right * (ndc.x * aspect * half) + up * (ndc.y * half);
    return camera;
}

Camera zoomed(Camera camera, float aspect, float factor, glm::vec2 ndc) {
    const float distance = std::clamp(camera.distance * factor, kNearest, kFarthest);
    const float change = 1.0f - distance / camera.distance;
    camera = panned(camera, aspect, -ndc * change);
    camera.distance = distance;
    return camera;
}

Camera from(Camera camera, StandardView view) {
    camera.pitch = 0.0f;
    camera.roll = 0.0f;
    switch (view) {
    case StandardView::anterior:
        camera.yaw = 0.0f;
        break;
    case StandardView::posterior:
        camera.yaw = glm::pi<float>();
        break;
    case StandardView::left:
        camera.yaw = kHalfPi;
        break;
    case StandardView::right:
        camera.yaw = -kHalfPi;
        break;
    case StandardView::superior:
        camera.yaw = 0.0f, camera.pitch = kHalfPi;
        break;
    case StandardView::inferior:
        camera.yaw = 0.0f, camera.pitch = -kHalfPi;
        break;
    }
    return camera;
}

Camera turnedTo(Camera camera, glm::vec3 facing, float x) {
    const float length = glm::length(facing);
    if (length <= 0.0f) return camera;
    facing /= length;
    camera.roll = 0.0f;
    // As far round as the other limb allows.
    constexpr float kInward = 0.4f;
    if (facing.x * x < 0.0f && std::abs(facing.x) > kInward * std::abs(facing.z))
        facing = {std::copysign(kInward, facing.x), facing.y, std::copysign(1.0f, facing.z)};
    if (glm::length(glm::vec2(facing.x, facing.z)) > 0.05f)
        camera.yaw = std::atan2(facing.x, facing.z);
    const float rise = std::asin(glm::clamp(facing.y, -1.0f, 1.0f));
    camera.pitch = glm::clamp(rise * (0.5f + 0.25f * facing.y * facing.y), -1.2f, 1.2f);
    return camera;
}

Camera framed(Camera camera, const body::Bounds& bounds, float aspect, float margin) {
    if (bounds.isEmpty()) return camera;
    const auto [right, up, back] = axes(camera);
    camera.pivot = bounds.centre();
    const glm::vec3 half = 0.5f * bounds.size();
    const auto extent = [&](glm::vec3 axis) { return glm::dot(glm::abs(axis), half); };
    const float t = tanHalfView();
    const float needed = std::max(extent(up), extent(right) / aspect) * (1.0f + margin) / t;
    const float front = camera.isOrthographic ? 0.0f : extent(back);
    camera.distance = std::clamp(needed + front, kNearest, kFarthest);
    return camera;
}

Camera mixed(const Camera& a, const Camera& b, float t) {
    Camera camera = b;
    camera.pivot = glm::mix(a.pivot, b.pivot, t);
    camera.yaw = wrapped(a.yaw + wrapped(b.yaw - a.yaw) * t);
    camera.pitch = glm::mix(a.pitch, b.pitch, t);
    camera.roll = wrapped(a.roll + wrapped(b.roll - a.roll) * t);
    camera.distance = a.distance * std::pow(b.distance / a.distance, t);
    return camera;
}

} // namespace myoatlas::scene
