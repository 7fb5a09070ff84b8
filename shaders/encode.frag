#include "include/noise.glsl"

uniform sampler2D composed; // linear, premultiplied
uniform bool dither;

layout(location = 0) out vec4 encoded; // sRGB, straight alpha

vec3 srgbFromLinear(vec3 c) {
    c = clamp(c, 0.0, 1.0);
    return mix(1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, 12.92 * c, lessThanEqual(c, vec3(0.0031308)));
}

void main() {
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec4 picture = texelFetch(composed, pixel, 0);
    vec3 colour = srgbFromLinear(picture.a > 0.0 ? picture.rgb / picture.a : vec3(0.0));
    // Half a step of noise hides the bands of a smooth backdrop on a projector.
    if (dither) colour += (unit(hash(pixel)) - 0.5) / 255.0;
    encoded = vec4(colour, picture.a);
}
