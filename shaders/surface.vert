#include "include/frame.glsl"

layout(location = ATTRIBUTE_POSITION) in vec3 position;
layout(location = ATTRIBUTE_NORMAL) in vec4 normal;
layout(location = ATTRIBUTE_TEXCOORD) in vec2 texcoord;
layout(location = ATTRIBUTE_STRUCTURE) in uint structure;

out vec3 worldPosition;
out vec3 worldNormal;
out vec2 fibreTexcoord;
flat out uint structureIndex;

void main() {
    worldPosition = position;
    worldNormal = normal.xyz;
    fibreTexcoord = texcoord;
    structureIndex = structure;
    gl_Position = clipFromWorld * vec4(position, 1.0);
}
