#pragma once

#include "body/mesh.h"

#include <glm/glm.hpp>

namespace myoatlas::renderer {

/// From where and through which lens; looks along -Z of its own space, +Y up.
struct Camera {
    glm::mat4 worldFromCamera{1.0f};
    /// OpenGL clip space, z from -1 to 1; either projection.
    glm::mat4 clipFromCamera{1.0f};

    bool isOrthographic() const { return clipFromCamera[3][3] == 1.0f; }
    glm::mat4 cameraFromWorld() const { return glm::inverse(worldFromCamera); }
    glm::mat4 clipFromWorld() const { return clipFromCamera * cameraFromWorld(); }
};

/// How wide a pixel is, metres, on the part of `bounds` that is nearest to the camera, in a picture
/// `height` pixels high; 0 when the camera is within `bounds`.
float pixelSize(const Camera& camera, const body::Bounds& bounds, int height);

/// The same eye with a lens that shows only the `size` pixels at `origin` (from the lower left) of
/// a picture of `picture` pixels.
Camera cropped(Camera camera, glm::ivec2 origin, glm::ivec2 size, glm::ivec2 picture);

/// A camera at `eye` that looks at `target`, seeing `fovDegrees` from bottom to top.
Camera perspectiveCamera(glm::vec3 eye, glm::vec3 target, float fovDegrees, float aspect,
                         float near, float far);

/// A parallel view along the same direction, `height` metres from bottom to top.
Camera orthographicCamera(glm::vec3 eye, glm::vec3 target, float height, float aspect, float near,
                          float far);

} // namespace myoatlas::renderer
