#include "include/frame.glsl"

layout(location = ATTRIBUTE_CENTRE) in vec3 centre;
layout(location = ATTRIBUTE_HUE) in vec4 hue;   // linear, a weight
layout(location = ATTRIBUTE_SHAPE) in vec4 shape; // x essential
layout(location = ATTRIBUTE_AXIS_X) in vec3 axisX;
layout(location = ATTRIBUTE_AXIS_Y) in vec3 axisY;
layout(location = ATTRIBUTE_AXIS_Z) in vec3 axisZ;

out vec3 worldPosition;
flat out vec3 volumeCentre;
flat out mat3 unitFromWorld;
flat out vec4 volumeHue;
flat out float essential;

// A square that faces the camera and covers the ellipsoid's bounding sphere.
void main() {
    vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1)) * 2.0 - 1.0;
    float radius = 1.3 * max(length(axisX), max(length(axisY), length(axisZ)));
    vec3 right = vec3(cameraFromWorld[0][0], cameraFromWorld[1][0], cameraFromWorld[2][0]);
    vec3 up = vec3(cameraFromWorld[0][1], cameraFromWorld[1][1], cameraFromWorld[2][1]);
    worldPosition = centre + radius * (corner.x * right + corner.y * up);
    volumeCentre = centre;
    unitFromWorld = inverse(mat3(axisX, axisY, axisZ));
    volumeHue = hue;
    essential = shape.x;
    gl_Position = clipFromWorld * vec4(worldPosition, 1.0);
}
