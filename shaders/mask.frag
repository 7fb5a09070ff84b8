#include "include/frame.glsl"

uniform vec3 marked; // x selected, y hovered, z no press

in vec3 worldPosition;

layout(location = 0) out vec4 mask;

void main() {
    if (dot(clipPlane, vec4(worldPosition, 1.0)) < 0.0) discard;
    mask = vec4(marked, 1.0);
}
