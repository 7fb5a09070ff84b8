#include "include/frame.glsl"

layout(location = ATTRIBUTE_CENTRE) in vec3 centre;
layout(location = ATTRIBUTE_HUE) in vec4 hue;    // linear, a 1 when selected
layout(location = ATTRIBUTE_SHAPE) in vec4 shape; // x diameter in nominal pixels, y label cell or -1, z opacity
layout(location = ATTRIBUTE_AXIS_X) in vec3 normal;
layout(location = ATTRIBUTE_AXIS_Y) in vec2 offset; // from the centre to the disc, nominal pixels

uniform sampler2D sceneDepth;

out vec2 fromCentre;      // nominal pixels
flat out vec4 markerHue;
flat out vec2 markerShape; // radius in nominal pixels, label cell
flat out float covered;
flat out float markerOpacity;

// 1 when something opaque lies in front of the point.
float coverage(vec4 clip) {
    vec3 ndc = clip.xyz / clip.w;
    ivec2 texel = firstLayerTexel(ivec2(floor((ndc.xy * 0.5 + 0.5) * viewport.xy)));
    if (any(lessThan(texel, ivec2(0))) || any(greaterThanEqual(texel, textureSize(sceneDepth, 0))))
        return 0.0;
    return texelFetch(sceneDepth, texel, 0).r < ndc.z * 0.5 + 0.5 ? 1.0 : 0.0;
}

void main() {
    vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1)) * 2.0 - 1.0;
    float radius = 0.5 * shape.x;
    vec4 clip = clipFromWorld * vec4(centre, 1.0);
    // The surface it sits on must not cover it: test a point lifted 4 mm off that surface.
    vec3 lifted = centre + 0.004 * normalize(normal + directionToViewer(centre));
    covered = coverage(clipFromWorld * vec4(lifted, 1.0));
    fromCentre = corner * (radius + 5.0);
    markerHue = hue;
    markerOpacity = shape.z;
    markerShape = vec2(radius, shape.y);
    gl_Position = clip + vec4((offset + fromCentre) * viewport.z * 2.0 / viewport.xy * clip.w, 0.0, 0.0);
}
