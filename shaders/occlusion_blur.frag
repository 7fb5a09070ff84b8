#include "include/frame.glsl"

uniform sampler2D sceneDepth;
uniform sampler2D occlusion;

layout(location = 0) out float visible;

// Averages the 4x4 tile of turns, leaving out what lies at another depth.
void main() {
    ivec2 texel = ivec2(gl_FragCoord.xy);
    ivec2 last = ivec2(viewport.xy) - 1;
    float depth = texelFetch(sceneDepth, texel * layers.z, 0).r;
    float slope = max(fwidth(depth), 1e-6);
    float sum = 0.0, weights = 0.0;
    for (int y = -2; y < 2; ++y)
        for (int x = -2; x < 2; ++x) {
            ivec2 there = clamp(texel + ivec2(x, y), ivec2(0), last);
            float apart = abs(texelFetch(sceneDepth, there * layers.z, 0).r - depth);
            float weight = apart < 6.0 * slope ? 1.0 : 0.02;
            sum += weight * texelFetch(occlusion, there, 0).r;
            weights += weight;
        }
    visible = sum / weights;
}
