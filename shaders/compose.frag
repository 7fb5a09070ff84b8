#include "include/frame.glsl"

uniform sampler2D sceneColour;
uniform sampler2D accumulationSum;
uniform sampler2D weightSum;
uniform sampler2D occlusion;
uniform sampler2D mask;
uniform bool hasTransparency;
uniform bool hasOcclusion;
uniform bool hasMask;
uniform vec4 outlineColour; // linear, of the selected
uniform vec4 hoverColour;   // linear, of the hovered

layout(location = 0) out vec4 composed; // linear, premultiplied

vec4 backdrop() {
    vec2 at = (gl_FragCoord.xy + tile.xy) / tile.zw - vec2(0.5, 0.52);
    at.x *= min(1.0, tile.z / tile.w);
    float toEdge = smoothstep(0.05, 0.80, length(at));
    vec4 colour = mix(backdropCentre, backdropEdge, toEdge);
    return vec4(colour.rgb * colour.a, colour.a);
}

vec3 maskAt(ivec2 texel) {
    return texelFetch(mask, clamp(texel, ivec2(0), ivec2(viewport.xy) - 1), 0).rgb;
}

// A coarse look that spares most pixels the fine one, which large stills would feel.
bool isNearMask(ivec2 texel, int reach) {
    int stride = max(1, reach / 2);
    vec3 most = vec3(0.0);
    for (int y = -2; y <= 2; ++y)
        for (int x = -2; x <= 2; ++x) most = max(most, maskAt(texel + ivec2(x, y) * stride));
    return most.x + most.y + most.z > 0.0;
}

// Coverage of a band around the mask: grown by the band's width less the mask itself.
vec3 outline(ivec2 texel) {
    float width = 2.0 * viewport.z;
    int reach = int(ceil(width));
    vec3 inside = maskAt(texel);
    if (!isNearMask(texel, reach)) return vec3(0.0);
    vec3 grown = vec3(0.0);
    for (int y = -reach; y <= reach; ++y)
        for (int x = -reach; x <= reach; ++x) {
            float near = clamp(width + 1.0 - length(vec2(x, y)), 0.0, 1.0);
            if (near <= 0.0) continue;
            grown = max(grown, maskAt(texel + ivec2(x, y)) * near);
        }
    return grown * (1.0 - inside);
}

// Black and yellow, as hazards are marked; linear.
const vec3 kWarning = vec3(0.98, 0.60, 0.01);
const vec3 kWarningDark = vec3(0.02, 0.012, 0.01);

// Premultiplied stripes across what nothing may press.
vec4 warning(ivec2 texel) {
    vec2 at = (vec2(texel) + tile.xy) / viewport.z;
    float wave = abs(fract((at.x + at.y) / 9.0) - 0.5) * 2.0;
    return vec4(mix(kWarning, kWarningDark, smoothstep(0.42, 0.58, wave)), 1.0) * 0.88;
}

vec4 over(vec4 front, vec4 back) { return front + back * (1.0 - front.a); }

void main() {
    ivec2 texel = ivec2(gl_FragCoord.xy);
    vec4 scene = texelFetch(sceneColour, texel, 0);
    if (hasOcclusion) scene.rgb *= texelFetch(occlusion, texel, 0).r;
    composed = over(scene, backdrop());
    if (hasTransparency) {
        vec4 sum = texelFetch(accumulationSum, texel, 0);
        float weight = texelFetch(weightSum, texel, 0).r;
        float opacity = 1.0 - sum.a;
        composed = over(vec4(sum.rgb / max(weight, 1e-5) * opacity, opacity), composed);
    }
    if (hasMask) {
        vec3 band = outline(texel);
        composed = over(warning(texel) * maskAt(texel).b, composed);
        composed = over(vec4(kWarningDark, 1.0) * band.b, composed);
        composed = over(hoverColour * band.g, composed);
        composed = over(outlineColour * band.r, composed);
    }
}
