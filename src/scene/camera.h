#pragma once

#include "body/mesh.h"

#include <glm/glm.hpp>
#include <optional>
#include <string_view>

namespace myoatlas::scene {

/// The six directions from which an atlas shows the body, by the body's own sides: `left` looks
/// at the body's left side.
enum class StandardView { anterior, posterior, left, right, superior, inferior };

std::string_view name(StandardView view);
std::optional<StandardView> standardViewFromName(std::string_view text);

/// World space is body space.
struct Camera {
    /// What the camera turns around, metres.
    glm::vec3 pivot{0.0f, 0.85f, 0.0f};
    /// Radians. Yaw 0 looks at the front; +π/2 looks at the body's left side. Pitch +π/2 looks
    /// down.
    float yaw = 0.0f;
    float pitch = 0.0f;
    /// From the eye to the pivot, metres.
    float distance = 3.4f;
    bool isOrthographic = false;
    /// Radians that the camera leans to its left about the line of sight; 0 keeps the horizon
    /// level.
    float roll = 0.0f;

    friend bool operator==(const Camera&, const Camera&) = default;
};

inline constexpr float kFieldOfViewDegrees = 30.0f;

/// Unit vector from the pivot to the eye.
glm::vec3 towardEye(const Camera& camera);
glm::vec3 eye(const Camera& camera);
glm::mat4 viewFromWorld(const Camera& camera);
/// OpenGL clip space. `aspect` is width over height. Orthographic shows what the perspective shows
/// at the pivot. `scene` sets the near and far planes.
glm::mat4 clipFromView(const Camera& camera, float aspect, const body::Bounds& scene);

/// A ray from the eye through a place of the picture: `ndc` in [-1, 1], y up.
struct Ray {
    glm::vec3 origin{0.0f};
    glm::vec3 direction{0.0f, 0.0f, -1.0f};
};
Ray rayThrough(const Camera& camera, float aspect, glm::vec2 ndc);

/// The camera on the side of `facing` (any length; none keeps the direction), a little above or
/// below where that helps, far below for a sole. `x` is that of the place looked at: the inner side
/// of a limb hides behind the other limb, so it is looked at from in front or from behind.
Camera turnedTo(Camera camera, glm::vec3 facing, float x);

/// Turned by radians as on a turntable: the horizon is level, the pitch stops at the poles.
Camera orbited(Camera camera, float yaw, float pitch);
/// Turned by radians as a ball under the hand (trackball): about the picture's own up and right,
/// over the poles, and the horizon tilts.
Camera tumbled(Camera camera, float yaw, float pitch);
/// `after`, which is `before` turned about its pivot, as if turned about `place` instead: that
/// stays where it is in the picture.
Camera turnedAbout(const Camera& before, Camera after, glm::vec3 place);
/// Moved so that what lies at the pivot's depth follows the pointer by `ndc`.
Camera panned(Camera camera, float aspect, glm::vec2 ndc);
/// Nearer (factor < 1) or farther, keeping what lies at `ndc` under the pointer.
Camera zoomed(Camera camera, float aspect, float factor, glm::vec2 ndc = {0.0f, 0.0f});
/// Looking from there with a level horizon, pivot and distance kept.
Camera from(Camera camera, StandardView view);
/// The same direction, with all of `bounds` in the picture and `margin` (0.1 = 10 %) around it.
Camera framed(Camera camera, const body::Bounds& bounds, float aspect, float margin = 0.08f);
/// Part of the way from one to the other, turning the short way; `t` 0..1.
Camera mixed(const Camera& a, const Camera& b, float t);

} // namespace myoatlas::scene
