#include "include/frame.glsl"
#include "include/noise.glsl"

uniform sampler2D sceneDepth;

layout(location = 0) out float visible;

const int kSamples = 20;
const float kRadius = 0.030; // metres; about the depth of the furrows between muscles

vec3 cameraPosition(ivec2 texel, float depth) {
    vec2 ndc = (vec2(texel) + 0.5) / viewport.xy * 2.0 - 1.0;
    vec4 p = cameraFromClip * vec4(ndc, depth * 2.0 - 1.0, 1.0);
    return p.xyz / p.w;
}

vec3 cameraPosition(ivec2 texel) {
    texel = clamp(texel, ivec2(0), ivec2(viewport.xy) - 1);
    return cameraPosition(texel, texelFetch(sceneDepth, texel, 0).r);
}

// Of two neighbours the nearer in depth, so that edges do not bend the normal.
vec3 flatter(vec3 centre, vec3 before, vec3 after) {
    vec3 back = centre - before, forth = after - centre;
    return abs(back.z) < abs(forth.z) ? back : forth;
}

// Scalable ambient obscurance. Source: McGuire, Mara and Luebke, HPG 2012.
void main() {
    ivec2 texel = ivec2(gl_FragCoord.xy);
    float depth = texelFetch(sceneDepth, texel, 0).r;
    visible = 1.0;
    if (depth >= 1.0) return;
    vec3 centre = cameraPosition(texel, depth);
    vec3 dx = flatter(centre, cameraPosition(texel - ivec2(1, 0)), cameraPosition(texel + ivec2(1, 0)));
    vec3 dy = flatter(centre, cameraPosition(texel - ivec2(0, 1)), cameraPosition(texel + ivec2(0, 1)));
    vec3 normal = normalize(cross(dx, dy));

    float metresPerPixel = length(cameraPosition(texel + ivec2(1, 0), depth) - centre);
    float radius = min(kRadius / max(metresPerPixel, 1e-7), 0.12 * viewport.y);
    // A turn for each pixel of a 4x4 tile, which the blur averages away.
    float turn = 6.2832 * float((texel.x & 3) + 4 * ((texel.y * 7) & 3)) / 16.0;
    float sum = 0.0;
    for (int i = 0; i < kSamples; ++i) {
        float t = (float(i) + 0.5) / float(kSamples);
        float angle = turn + t * 6.2832 * 7.0;
        ivec2 offset = ivec2(round(vec2(cos(angle), sin(angle)) * radius * t));
        vec3 to = cameraPosition(texel + offset) - centre;
        float squared = dot(to, to);
        float near = max(0.0, kRadius * kRadius - squared) / (kRadius * kRadius);
        sum += near * near * max(0.0, dot(to, normal) - 0.0008) / (sqrt(squared) + 0.0005);
    }
    visible = clamp(1.0 - 3.0 * sum / float(kSamples), 0.0, 1.0);
}
