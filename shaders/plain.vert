// The least that shows a body: what `myoatlas bench` measures other pictures against.

layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;

uniform mat4 clipFromWorld;

out vec3 worldNormal;

void main() {
    worldNormal = normal;
    gl_Position = clipFromWorld * vec4(position, 1.0);
}
