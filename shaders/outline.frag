#include "include/frame.glsl"

uniform sampler2D mask;
uniform vec4 outlineColour; // linear, of the selected
uniform vec4 hoverColour;   // linear, of the hovered

layout(location = 0) out vec4 outline; // linear, premultiplied

// Black and yellow, as hazards are marked; linear.
const vec3 kWarning = vec3(0.98, 0.60, 0.01);
const vec3 kWarningDark = vec3(0.02, 0.012, 0.01);

vec3 maskAt(ivec2 texel) {
    return texelFetch(mask, clamp(texel, ivec2(0), textureSize(mask, 0) - 1), 0).rgb;
}

// Premultiplied stripes across what nothing may press.
vec4 warning() {
    vec2 at = (gl_FragCoord.xy + tile.xy) / viewport.z;
    float wave = abs(fract((at.x + at.y) / 9.0) - 0.5) * 2.0;
    return vec4(mix(kWarning, kWarningDark, smoothstep(0.42, 0.58, wave)), 1.0) * 0.88;
}

vec4 over(vec4 front, vec4 back) { return front + back * (1.0 - front.a); }

// Coverage of a band around each mask: grown by the band's width less the mask itself.
void main() {
    ivec2 first = firstLayerTexel(ivec2(gl_FragCoord.xy));
    float texels = float(layers.z);
    vec2 middle = 0.5 * vec2(layers.z - 1);
    float width = 2.0 * viewport.z;
    int reach = int(ceil(width)) * layers.z;
    vec3 inside = vec3(0.0), grown = vec3(0.0);
    for (int y = -reach; y < reach + layers.z; ++y)
        for (int x = -reach; x < reach + layers.z; ++x) {
            vec3 here = maskAt(first + ivec2(x, y));
            float near = clamp(width + 1.0 - length(vec2(x, y) - middle) / texels, 0.0, 1.0);
            grown = max(grown, here * near);
            if (x >= 0 && y >= 0 && x < layers.z && y < layers.z) inside += here;
        }
    inside /= texels * texels;
    vec3 band = grown * (1.0 - inside);
    outline = over(vec4(kWarningDark, 1.0) * band.b, warning() * inside.b);
    outline = over(hoverColour * band.g, outline);
    outline = over(outlineColour * band.r, outline);
}
