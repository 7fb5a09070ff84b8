#include "renderer/camera.h"

#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

namespace myoatlas::renderer {

namespace {

glm::mat4 worldFromCameraLookingAt(glm::vec3 eye, glm::vec3 target) {
    const glm::vec3 forward = glm::normalize(target - eye);
    // Looking straight up or down, the top of the picture is the body's front.
    const bool vertical = std::abs(forward.y) > 0.999f;
    const glm::vec3 up = vertical ? glm::vec3(0, 0, 1) : glm::vec3(0, 1, 0);
    return glm::inverse(glm::lookAt(eye, target, up));
}

} // namespace

float pixelSize(const Camera& camera, const body::Bounds& bounds, int height) {
    const float lens = camera.clipFromCamera[1][1];
    if (camera.isOrthographic()) return 2.0f / (lens * static_cast<float>(height));
    const glm::vec3 eye(camera.worldFromCamera[3]);
    const float distance = glm::distance(eye, glm::clamp(eye, bounds.min, bounds.max));
    return 2.0f * distance / (lens * static_cast<float>(height));
}

Camera cropped(Camera camera, glm::ivec2 origin, glm::ivec2 size, glm::ivec2 picture) {
    const glm::vec2 scale = glm::vec2(picture) / glm::vec2(size);
    const glm::vec2 centre =
        (glm::vec2(origin) + 0.5f * glm::vec2(size)) / glm::vec2(picture) * 2.0f - 1.0f;
    glm::mat4 crop(1.0f);
    crop[0][0] = scale.x;
    crop[1][1] = scale.y;
    crop[3][0] = -centre.x * scale.x;
    crop[3][1] = -centre.y * scale.y;
    camera.clipFromCamera = crop * camera.clipFromCamera;
    return camera;
}

Camera perspectiveCamera(glm::vec3 eye, glm::vec3 target, float fovDegrees, float aspect,
                         float near, float far) {
    return {worldFromCameraLookingAt(eye, target),
            glm::perspective(glm::radians(fovDegrees), aspect, near, far)};
}

Camera orthographicCamera(glm::vec3 eye, glm::vec3 target, float height, float aspect, float near,
                          float far) {
    const float y = 0.5f * height, x = y * aspect;
    return {worldFromCameraLookingAt(eye, target), glm::ortho(-x, x, -y, y, near, far)};
}

} // namespace myoatlas::renderer
