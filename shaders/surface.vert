#include "include/frame.glsl"

layout(location = ATTRIBUTE_POSITION) in vec3 position;
layout(location = ATTRIBUTE_NORMAL) in vec4 normal;
layout(location = ATTRIBUTE_TEXCOORD) in vec2 texcoord;
layout(location = ATTRIBUTE_STRUCTURE) in uint structure;
#ifdef ZONES
// WebGL 2 has no arrays of vertex inputs.
layout(location = ATTRIBUTE_ZONES_01) in vec4 zones01;
#if ZONE_PAIRS > 1
layout(location = ATTRIBUTE_ZONES_23) in vec4 zones23;
layout(location = ATTRIBUTE_ZONES_45) in vec4 zones45;
layout(location = ATTRIBUTE_ZONES_67) in vec4 zones67;
#endif

out vec4 zoneWeights[ZONE_PAIRS];
#endif

out vec3 worldPosition;
out vec3 worldNormal;
out vec2 fibreTexcoord;
flat out uint structureIndex;

void main() {
    worldPosition = position;
    worldNormal = normal.xyz;
    fibreTexcoord = texcoord;
    structureIndex = structure;
#ifdef ZONES
    zoneWeights[0] = zones01;
#if ZONE_PAIRS > 1
    zoneWeights[1] = zones23;
    zoneWeights[2] = zones45;
    zoneWeights[3] = zones67;
#endif
#endif
    gl_Position = clipFromWorld * vec4(position, 1.0);
}
