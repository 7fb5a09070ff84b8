in vec3 worldNormal;

uniform vec3 towardLight;

layout(location = 0) out vec4 colour;

void main() {
    float light = 0.3 + 0.7 * max(dot(normalize(worldNormal), towardLight), 0.0);
    colour = vec4(vec3(0.8, 0.7, 0.6) * light, 1.0);
}
