#include "include/frame.glsl"
#include "include/noise.glsl"
#include "include/structure_states.glsl"

in vec3 worldPosition;
flat in float capMaterial;
flat in uint structureIndex;

layout(location = 0) out vec4 colour;

const vec3 kLine = vec3(0.020, 0.010, 0.008); // linear
const vec3 kFat = vec3(0.80, 0.66, 0.38);
const vec3 kCavity = vec3(0.20, 0.19, 0.19);

// So that no anatomical plane lies along the cells.
const mat3 kTurn = mat3(0.7071, 0.5, 0.5, -0.7071, 0.5, 0.5, 0.0, -0.7071, 0.7071);

// -1 … 1 between random values at the corners of cells, 0 where cells are finer than pixels.
float grain(vec3 position, float cell) {
    vec3 p = kTurn * position / cell;
    float fineness = max(length(dFdx(p)), length(dFdy(p)));
    ivec3 base = ivec3(floor(p));
    vec3 f = p - vec3(base);
    f = f * f * (3.0 - 2.0 * f);
    float sum = 0.0;
    for (int c = 0; c < 8; ++c) {
        ivec3 corner = ivec3(c & 1, (c >> 1) & 1, c >> 2);
        vec3 share = mix(1.0 - f, f, vec3(corner));
        sum += share.x * share.y * share.z * unit(hash(base + corner));
    }
    return (2.0 * sum - 1.0) * (1.0 - smoothstep(0.25, 0.9, fineness));
}

// Flat and calm, as the printed sections of an atlas.
void main() {
    StructureState state = structureState(structureIndex);
    vec3 albedo = state.colour;
    if (capMaterial == CAP_LINE)
        albedo = kLine;
    else if (capMaterial == CAP_FAT)
        albedo = kFat;
    else if (capMaterial == CAP_CAVITY)
        albedo = kCavity;
    else if (capMaterial == CAP_DERMIS)
        albedo = 0.92 * state.colour;
    else if (capMaterial == CAP_SPONGY)
        albedo = state.colour * vec3(0.80, 0.66, 0.52) * (1.0 + 0.24 * grain(worldPosition, 0.0009));
    else if (capMaterial == CAP_MUSCLE)
        albedo *= 0.94 + 0.05 * grain(worldPosition, 0.0016);
    if (capMaterial != CAP_LINE)
        albedo = mix(albedo, min(albedo * 1.35 + 0.04, vec3(1.0)), state.highlight);
    colour = vec4(0.94 * albedo, 1.0);
}
