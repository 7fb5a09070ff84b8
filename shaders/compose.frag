#include "include/frame.glsl"
#include "include/backdrop.glsl"

uniform sampler2D sceneColour;
#ifdef TRANSPARENCY
uniform sampler2D accumulationSum;
uniform sampler2D weightSum;
#endif
#ifdef OCCLUSION
uniform sampler2D occlusion;
#endif

layout(location = 0) out vec4 composed; // linear, premultiplied

vec4 over(vec4 front, vec4 back) { return front + back * (1.0 - front.a); }

// Every texel of the layers is laid over the backdrop by itself; a pixel is their mean.
void main() {
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    ivec2 first = firstLayerTexel(pixel);
    vec4 back = backdrop();
    float open = 1.0;
#ifdef OCCLUSION
    open = texelFetch(occlusion, pixel - layers.xy, 0).r;
#endif
    vec4 sum = vec4(0.0);
    for (int y = 0; y < layers.z; ++y)
        for (int x = 0; x < layers.z; ++x) {
            ivec2 texel = first + ivec2(x, y);
            vec4 scene = texelFetch(sceneColour, texel, 0);
            vec4 laid = over(vec4(scene.rgb * open, scene.a), back);
#ifdef TRANSPARENCY
            vec4 translucent = texelFetch(accumulationSum, texel, 0);
            float weight = texelFetch(weightSum, texel, 0).r;
            float opacity = 1.0 - translucent.a;
            laid = over(vec4(translucent.rgb / max(weight, 1e-5) * opacity, opacity), laid);
#endif
            sum += laid;
        }
    composed = sum / float(layers.z * layers.z);
}
