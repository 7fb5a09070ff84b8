#include "include/frame.glsl"
#include "include/noise.glsl"
#include "include/structure_states.glsl"
#include "include/lighting.glsl"
#include "include/fibres.glsl"
#ifdef ZONES
#include "include/zones.glsl"
#endif

#ifdef TRANSPARENT
#include "include/transparency.glsl"
#else
layout(location = 0) out vec4 colour;
#endif

in vec3 worldPosition;
in vec3 worldNormal;
in vec2 fibreTexcoord;
flat in uint structureIndex;
#ifdef ZONES
in vec4 zoneWeights[ZONE_PAIRS];
#endif

void main() {
#ifdef CLIPPED
    if (dot(clipPlane, vec4(worldPosition, 1.0)) < 0.0) discard;
#endif
    StructureState state = structureState(structureIndex);
    vec3 toViewer = directionToViewer(worldPosition);
    vec3 normal = normalize(worldNormal);
    vec3 albedo = state.colour;
    float specular = state.specular;
#ifdef ZONES
    // Evaluated on the smooth surface: the grain of the fibres must not tear dots and lines.
    vec4 weights[ZONE_PAIRS] = zoneWeights;
    vec4 ink = zoneInk(weights, worldPosition, normal);
#endif

    if (state.bundles > 0.0) {
        Fibres fibres = fibresAt(fibreTexcoord, state.bundles);
        float belly = 1.0 - fibres.tendon;
        albedo = mix(albedo, state.tendon, 0.9 * fibres.tendon);
        albedo *= 1.0 + mix(0.10, 0.30, belly) * fibres.height;
        normal = raisedNormal(normal, worldPosition, fibres.height, mix(0.0002, 0.0005, belly));
        specular = mix(specular, 1.6 * specular, fibres.tendon);
    }
    albedo = mix(albedo, min(albedo * 1.35 + 0.04, vec3(1.0)), state.highlight);
#ifdef ZONES
    // Paler under a zone, because red would not read on red muscle.
    albedo = mix(albedo, vec3(0.62, 0.54, 0.48), 0.6 * zonePresence(weights));
#ifndef TRANSPARENT
    albedo = ink.rgb + albedo * (1.0 - ink.a);
#endif
#endif

    vec3 shaded;
#ifdef CLIPPED
    // Where the plane opens a closed mesh its inside shows; drawn flat it reads as the cut face.
    if (!gl_FrontFacing) shaded = 0.82 * state.colour;
    else
#else
    if (!gl_FrontFacing) normal = -normal;
#endif
        shaded = lit(albedo, normal, toViewer, specular, state.gloss);

    float depth = relativeDepth(worldPosition);
#ifdef TRANSPARENT
    // Glass-like: thin where it faces the viewer, dense at the silhouette.
    float grazing = 1.0 - abs(dot(normal, toViewer));
    float alpha = clamp(state.opacity * (0.75 + 1.5 * grazing * grazing), 0.0, 1.0);
#ifdef ZONES
    // As on translucent skin: the zone wins over what lies behind it.
    float covered = ink.a + alpha * (1.0 - ink.a);
    vec3 inked = (ink.rgb + albedo * alpha * (1.0 - ink.a)) / max(covered, 0.002);
    blendLayer(lit(inked, normal, toViewer, specular, state.gloss), covered, depth,
               1.0 + 12.0 * ink.a);
#else
    blendLayer(shaded, alpha, depth, 1.0);
#endif
#else
    colour = vec4(shaded * mix(1.0, 0.86, depth), 1.0);
#endif
}
