#pragma once

#include "base/result.h"
#include "body/mesh.h"
#include "scene/camera.h"

#include <optional>
#include <string>
#include <string_view>

namespace myoatlas::scene {

/// What a clip plane cuts across: the anatomical planes, or whatever the camera looked at.
enum class ClipDirection { sagittal, coronal, axial, free };
inline constexpr std::size_t kClipDirectionCount = 4;

/// "sagittal", "coronal", "axial", "free".
std::string_view name(ClipDirection direction);

/// A plane that cuts part of the body away, so that one sees a section.
struct ClipPlane {
    ClipDirection direction = ClipDirection::axial;
    /// Metres along the plane's axis: to the body's left (sagittal), forward (coronal), up (axial).
    float position = 1.0f;
    /// What lies beyond the plane along its axis is cut away; flipped, what lies before it.
    bool isFlipped = false;
    /// Axis of a free plane, unit length.
    glm::vec3 freeAxis{0.0f, 0.0f, 1.0f};

    friend bool operator==(const ClipPlane&, const ClipPlane&) = default;
};

glm::vec3 axisOf(const ClipPlane& plane);

/// What lies where dot(equation, (p, 1)) < 0 is cut away; xyz has unit length.
glm::vec4 equationOf(const ClipPlane& plane);
bool cutsAway(const ClipPlane& plane, glm::vec3 position);

/// Least and greatest position at which the plane meets `bounds`.
glm::vec2 positionRange(const ClipPlane& plane, const body::Bounds& bounds);

/// A plane of that direction through `point`. A free one faces the camera and cuts away what is
/// nearer; the others cut away what lies nearer to the camera, too.
ClipPlane clipPlaneThrough(ClipDirection direction, glm::vec3 point, const Camera& camera);

/// The camera turned to look squarely at the cut face, pivot and distance kept.
Camera facingCut(Camera camera, const ClipPlane& plane);

/// "axial:1.02", "sagittal:0.1:flip", "free:0.6,0,0.8:0.12".
std::string toText(const ClipPlane& plane);
Result<ClipPlane> clipPlaneFromText(std::string_view text);

} // namespace myoatlas::scene
