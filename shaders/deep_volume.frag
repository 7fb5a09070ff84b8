#include "include/frame.glsl"

in vec3 worldPosition;
flat in vec3 volumeCentre;
flat in mat3 unitFromWorld;
flat in vec4 volumeHue;
flat in float essential;

layout(location = 0) out vec4 glow; // linear, premultiplied

// The ray's nearest approach to the centre, in the space where the ellipsoid is the unit sphere.
float approach() {
    vec3 origin = unitFromWorld * (worldPosition - volumeCentre);
    vec3 direction = normalize(unitFromWorld * directionToViewer(worldPosition));
    return length(origin - dot(origin, direction) * direction);
}

void main() {
    float distance = approach();
    float inside = 1.0 - smoothstep(0.75, 1.25, distance);
    float alpha = inside * (0.16 + 0.76 * exp(-2.0 * distance * distance));
    float slope = max(fwidth(distance), 1e-4);
    // A rim keeps the volume legible on any ground; spillover's is broken.
    float rim = 1.0 - smoothstep(0.5, 1.5, abs(distance - 0.92) / (slope * viewport.z));
    if (essential < 0.5) {
        vec2 at = gl_FragCoord.xy / viewport.z;
        rim *= step(0.5, fract((at.x + at.y) / 7.0));
        alpha *= 0.55;
    }
    alpha = max(alpha, 0.65 * rim) * volumeHue.a;
    if (alpha < 0.003) discard;
    // Luminous in the middle rather than painted on.
    vec3 colour = mix(volumeHue.rgb, vec3(1.0, 0.93, 0.85), 0.14 * exp(-9.0 * distance * distance));
    glow = vec4(colour, 1.0) * alpha;
}
