#include "include/noise.glsl"

uniform sampler2D composed; // linear, premultiplied
uniform int supersampling;  // texels for each pixel and axis
uniform bool dither;

layout(location = 0) out vec4 encoded; // sRGB, straight alpha

vec3 srgbFromLinear(vec3 c) {
    c = clamp(c, 0.0, 1.0);
    return mix(1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, 12.92 * c, lessThanEqual(c, vec3(0.0031308)));
}

void main() {
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec4 sum = vec4(0.0);
    for (int y = 0; y < supersampling; ++y)
        for (int x = 0; x < supersampling; ++x)
            sum += texelFetch(composed, pixel * supersampling + ivec2(x, y), 0);
    sum /= float(supersampling * supersampling);
    vec3 colour = srgbFromLinear(sum.a > 0.0 ? sum.rgb / sum.a : vec3(0.0));
    // Half a step of noise hides the bands of a smooth backdrop on a projector.
    if (dither) colour += (unit(hash(pixel)) - 0.5) / 255.0;
    encoded = vec4(colour, sum.a);
}
