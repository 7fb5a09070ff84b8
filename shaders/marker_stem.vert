#include "include/frame.glsl"

// The attributes of marker.vert, of which stems need these.
layout(location = ATTRIBUTE_CENTRE) in vec3 centre;
layout(location = ATTRIBUTE_HUE) in vec4 hue;       // linear
layout(location = ATTRIBUTE_SHAPE) in vec4 shape;   // x diameter in nominal pixels, z opacity
layout(location = ATTRIBUTE_AXIS_Y) in vec2 offset; // from the centre to the disc, nominal pixels

out vec2 fromPlace;     // nominal pixels
flat out vec2 stemEnd;  // nominal pixels from the place
flat out vec4 stemHue;  // a opacity

// Around the line: room for its foot and for the smooth edge.
const float MARGIN = 5.0;

void main() {
    vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
    float way = length(offset);
    vec4 clip = clipFromWorld * vec4(centre, 1.0);
    vec2 along = way > 0.0 ? offset / way : vec2(0.0);
    vec2 across = vec2(-along.y, along.x);
    // The disc covers the rest.
    float reach = max(way - 0.5 * shape.x, 0.0);
    stemEnd = reach * along;
    stemHue = vec4(hue.rgb, shape.z);
    // Nothing where the disc stands in its place: all corners are one.
    fromPlace = along * mix(-MARGIN, reach + MARGIN, corner.x) + across * mix(-MARGIN, MARGIN, corner.y);
    gl_Position = clip + vec4(fromPlace * viewport.z * 2.0 / viewport.xy * clip.w, 0.0, 0.0);
}
