#include "include/frame.glsl"
#include "include/noise.glsl"
#include "include/structure_states.glsl"
#include "include/lighting.glsl"
#include "include/zones.glsl"

#ifdef TRANSPARENT
#include "include/transparency.glsl"
#else
layout(location = 0) out vec4 colour;
#endif

in vec3 worldPosition;
in vec3 worldNormal;
in vec4 zoneWeights[ZONE_PAIRS];
flat in uint structureIndex;

void main() {
#ifdef CLIPPED
    if (dot(clipPlane, vec4(worldPosition, 1.0)) < 0.0) discard;
#endif
    vec4 weights[ZONE_PAIRS] = zoneWeights;
    StructureState state = structureState(structureIndex);
    vec3 toViewer = directionToViewer(worldPosition);
    vec3 normal = normalize(worldNormal);
    vec4 ink = zoneInk(weights, worldPosition, normal);
    float depth = relativeDepth(worldPosition);
    vec3 albedo = mix(state.colour, state.colour * 1.2, state.highlight);

#ifdef TRANSPARENT
    float grazing = 1.0 - abs(dot(normal, toViewer));
    float alpha = clamp(state.opacity * (0.6 + 2.4 * grazing * grazing), 0.0, 1.0);
    float covered = ink.a + alpha * (1.0 - ink.a);
    if (covered < 0.002) discard;
    vec3 blended = (ink.rgb + albedo * alpha * (1.0 - ink.a)) / covered;
    vec3 shaded = lit(blended, normal, toViewer, state.specular, state.gloss);
    // A zone is what the picture is about: it must win over translucent muscle behind it.
    blendLayer(shaded, covered, depth, 1.0 + 12.0 * ink.a);
#else
    albedo = ink.rgb + albedo * (1.0 - ink.a);
    vec3 shaded;
#ifdef CLIPPED
    if (!gl_FrontFacing) shaded = 0.8 * state.colour;
    else
#else
    if (!gl_FrontFacing) normal = -normal;
#endif
        shaded = lit(albedo, normal, toViewer, state.specular, state.gloss);
    colour = vec4(shaded * mix(1.0, 0.9, depth), 1.0);
#endif
}
