#include "include/frame.glsl"

in vec2 fromCentre;
flat in vec4 markerHue;
flat in vec2 markerShape;
flat in float covered;
flat in float markerOpacity;

uniform sampler2D labels; // 8x8 cells of label coverage

layout(location = 0) out vec4 marker; // linear, premultiplied

// Below this radius in nominal pixels dashes and marks cannot be told apart: many covered points
// together would look like noise, so each is a plain faint dot.
const float LEAST_RING_RADIUS = 6.0;

// Coverage of what lies within `distance` <= 0, both in nominal pixels.
float inside(float distance) { return clamp(0.5 - distance * viewport.z, 0.0, 1.0); }

float crossMark(vec2 at, float size) {
    vec2 turned = abs(vec2(at.x + at.y, at.x - at.y)) * 0.7071;
    float bars = min(max(turned.x - size, turned.y - 1.1), max(turned.y - size, turned.x - 1.1));
    return inside(bars);
}

float labelMark(vec2 at, float radius, float cell) {
    vec2 uv = vec2(at.x, -at.y) / (1.9 * radius) + 0.5;
    if (any(lessThan(uv, vec2(0.0))) || any(greaterThan(uv, vec2(1.0)))) return 0.0;
    vec2 origin = vec2(mod(cell, 8.0), floor(cell / 8.0));
    return texture(labels, (origin + uv) / 8.0).r;
}

float luminance(vec3 colour) { return dot(colour, vec3(0.2126, 0.7152, 0.0722)); }

// Numbers are read at a contrast of at least 4 to 1: dark on a light hue, white on the others; and
// through what covers them in a shade of the hue that stands out from white.
vec3 inkOn(vec3 hue) { return vec3(luminance(hue) > 0.22 ? 0.01 : 1.0); }
vec3 inkOnWhite(vec3 hue) { return hue * min(1.0, 0.13 / max(luminance(hue), 1e-3)); }

vec4 over(vec4 front, vec4 back) { return front + back * (1.0 - front.a); }

void main() {
    float radius = markerShape.x;
    float distance = length(fromCentre);
    bool selected = markerHue.a > 0.5;
    float mark = markerShape.y < 0.0 ? crossMark(fromCentre, 0.52 * radius)
                                     : labelMark(fromCentre, radius, markerShape.y);
    float ring = inside(abs(distance - radius) - 1.0);
    float halo = inside(abs(distance - radius) - 2.0);
    vec3 hue = markerHue.rgb;

    if (covered > 0.5 && radius < LEAST_RING_RADIUS) {
        marker = vec4(hue, 1.0) * 0.3 * inside(distance - 0.75 * radius);
    } else if (covered > 0.5) {
        // Behind something: an open, dashed ring that keeps its hue.
        float dashes = smoothstep(0.30, 0.42, abs(fract(atan(fromCentre.y, fromCentre.x) / 6.2832 * 9.0) - 0.5) * 2.0);
        marker = vec4(1.0) * 0.82 * inside(distance - radius);
        marker = over(vec4(1.0) * 0.8 * halo, marker);
        marker = over(vec4(hue, 1.0) * ring * dashes, marker);
        marker = over(vec4(inkOnWhite(hue), 1.0) * mark, marker);
    } else {
        marker = vec4(vec3(0.01), 1.0) * 0.35 * inside(distance - radius - 2.2);
        marker = over(vec4(hue, 1.0) * inside(distance - radius), marker);
        marker = over(vec4(1.0) * ring, marker);
        marker = over(vec4(inkOn(hue), 1.0) * mark, marker);
    }
    if (selected) {
        marker = over(vec4(1.0) * 0.9 * inside(abs(distance - radius - 3.2) - 1.4), marker);
        marker = over(vec4(hue, 1.0) * inside(abs(distance - radius - 3.2) - 0.9), marker);
    }
    marker *= markerOpacity;
}
