#include "include/frame.glsl"
#include "include/noise.glsl"

uniform sampler2D sceneDepth;

layout(location = 0) out float visible;

const int kSamples = 20;
const float kStep = 6.2832 * 7.0 / float(kSamples); // radians between samples
const float kRadius = 0.030; // metres; about the depth of the furrows between muscles

float depthAt(ivec2 pixel) { return texelFetch(sceneDepth, pixel * layers.z, 0).r; }

// `cameraFromClip` undoes a projection, so all but these of its entries are 0.
vec3 cameraPosition(ivec2 texel, float depth) {
    vec2 ndc = (vec2(texel) + 0.5) / viewport.xy * 2.0 - 1.0;
    float z = depth * 2.0 - 1.0;
    vec3 p = vec3(cameraFromClip[0][0] * ndc.x + cameraFromClip[3][0],
                  cameraFromClip[1][1] * ndc.y + cameraFromClip[3][1],
                  cameraFromClip[2][2] * z + cameraFromClip[3][2]);
    return p / (cameraFromClip[2][3] * z + cameraFromClip[3][3]);
}

vec3 cameraPosition(ivec2 texel) {
    texel = clamp(texel, ivec2(0), ivec2(viewport.xy) - 1);
    return cameraPosition(texel, depthAt(texel));
}

// Of two neighbours the nearer in depth, so that edges do not bend the normal.
vec3 flatter(vec3 centre, vec3 before, vec3 after) {
    vec3 back = centre - before, forth = after - centre;
    return abs(back.z) < abs(forth.z) ? back : forth;
}

// Scalable ambient obscurance. Source: McGuire, Mara and Luebke, HPG 2012.
void main() {
    ivec2 texel = ivec2(gl_FragCoord.xy);
    float depth = depthAt(texel);
    visible = 1.0;
    if (depth >= 1.0) return;
    vec3 centre = cameraPosition(texel, depth);
    vec3 dx = flatter(centre, cameraPosition(texel - ivec2(1, 0)), cameraPosition(texel + ivec2(1, 0)));
    vec3 dy = flatter(centre, cameraPosition(texel - ivec2(0, 1)), cameraPosition(texel + ivec2(0, 1)));
    vec3 normal = normalize(cross(dx, dy));

    float metresPerPixel = length(cameraPosition(texel + ivec2(1, 0), depth) - centre);
    float radius = min(kRadius / max(metresPerPixel, 1e-7), 0.12 * tile.w);
    // A turn for each pixel of a 4x4 tile, which the blur averages away.
    float turn = 6.2832 * float((texel.x & 3) + 4 * ((texel.y * 7) & 3)) / 16.0;
    // One step along the spiral is a turn that is the same for all, so sines are not needed in it.
    vec2 direction = vec2(cos(turn + kStep / 2.0), sin(turn + kStep / 2.0));
    const mat2 stepTurn = mat2(cos(kStep), sin(kStep), -sin(kStep), cos(kStep));
    float sum = 0.0;
    for (int i = 0; i < kSamples; ++i) {
        float t = (float(i) + 0.5) / float(kSamples);
        ivec2 offset = ivec2(round(direction * radius * t));
        direction = stepTurn * direction;
        vec3 to = cameraPosition(texel + offset) - centre;
        float squared = dot(to, to);
        float near = max(0.0, kRadius * kRadius - squared) / (kRadius * kRadius);
        sum += near * near * max(0.0, dot(to, normal) - 0.0008) / (sqrt(squared) + 0.0005);
    }
    visible = clamp(1.0 - 3.0 * sum / float(kSamples), 0.0, 1.0);
}
