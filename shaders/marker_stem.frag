#include "include/frame.glsl"

in vec2 fromPlace;
flat in vec2 stemEnd;
flat in vec4 stemHue;

layout(location = 0) out vec4 stem; // linear, premultiplied

const float HALF_WIDTH = 0.8;
const float FOOT = 1.9; // radius of the dot on the true place
const float RIM = 1.1;  // white, so that it is seen on flesh, on bone and in the dark

// Coverage of what lies within `distance` <= 0, both in nominal pixels.
float inside(float distance) { return clamp(0.5 - distance * viewport.z, 0.0, 1.0); }

void main() {
    float along = clamp(dot(fromPlace, stemEnd) / max(dot(stemEnd, stemEnd), 1e-6), 0.0, 1.0);
    float line = length(fromPlace - along * stemEnd) - HALF_WIDTH;
    float shape = min(line, length(fromPlace) - FOOT);
    float inner = inside(shape);
    stem = vec4(vec3(1.0), 1.0) * 0.9 * inside(shape - RIM);
    stem = vec4(stemHue.rgb, 1.0) * inner + stem * (1.0 - inner);
    stem *= stemHue.a;
}
