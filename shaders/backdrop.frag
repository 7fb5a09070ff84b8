#include "include/frame.glsl"
#include "include/backdrop.glsl"

layout(location = 0) out vec4 composed; // linear, premultiplied

void main() { composed = backdrop(); }
