#include "include/frame.glsl"

layout(location = ATTRIBUTE_POSITION) in vec3 position;
layout(location = ATTRIBUTE_OFFSET) in vec3 offset;
layout(location = ATTRIBUTE_MATERIAL) in float material;
layout(location = ATTRIBUTE_STRUCTURE) in uint structure;

uniform float lineWidth; // nominal pixels

out vec3 worldPosition;
flat out float capMaterial;
flat out uint structureIndex;

void main() {
    vec4 clip = clipFromWorld * vec4(position, 1.0);
    // Metres that a pixel covers here; lines keep their width at every zoom.
    float metres = 2.0 * clip.w * cameraFromClip[1][1] / viewport.y;
    worldPosition = position + offset * (0.5 * lineWidth * viewport.z * metres);
    capMaterial = material;
    structureIndex = structure;
    gl_Position = clipFromWorld * vec4(worldPosition, 1.0);
}
