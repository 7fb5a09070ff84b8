#include "include/bindings.h"

// Space: world is body space, metres. See renderer/frame_block.h.
layout(std140) uniform Frame {
    mat4 clipFromWorld;
    mat4 cameraFromWorld;
    mat4 cameraFromClip;
    vec4 viewer;       // xyz the eye (w 1) or the direction to it (w 0, orthographic)
    vec4 keyLight;     // xyz unit direction to the light
    vec4 fillLight;    // xyz unit direction to the light
    vec4 clipPlane;    // cut where dot(clipPlane, (p, 1)) < 0
    vec4 viewport;     // xy texels drawn here, z texels for each nominal pixel, w metres that a
                       // nominal pixel covers in the middle of the body
    vec4 tile;         // xy origin in the picture, zw pixels of the picture
    vec4 depthRange;   // x, y nearest and farthest distance of the body from the camera
    vec4 backdropCentre; // rgb linear, a alpha
    vec4 backdropEdge;
    ivec4 layers;      // of the layers of geometry: xy their first pixel in this picture, z texels
                       // for each pixel and axis
};

// The first of the texels that a pixel has in the layers of geometry.
ivec2 firstLayerTexel(ivec2 pixel) { return (pixel - layers.xy) * layers.z; }

vec3 directionToViewer(vec3 position) {
    return viewer.w > 0.5 ? normalize(viewer.xyz - position) : viewer.xyz;
}

// 0 at the nearest, 1 at the farthest point of the body.
float relativeDepth(vec3 position) {
    float distance = -(cameraFromWorld * vec4(position, 1.0)).z;
    return clamp((distance - depthRange.x) / (depthRange.y - depthRange.x), 0.0, 1.0);
}
