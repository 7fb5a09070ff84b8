// One structure's look, written by renderer/structure_states.cpp.
uniform sampler2D structureStates;

struct StructureState {
    vec3 colour;     // linear
    float opacity;
    vec3 tendon;     // linear
    float bundles;   // fibre bundles around it; 0 = no fibres
    float specular;
    float gloss;
    float highlight; // 0 none … 1 selected
};

StructureState structureState(uint index) {
    ivec2 texel = ivec2(int(index) % STATES_PER_ROW * STATE_TEXELS, int(index) / STATES_PER_ROW);
    vec4 a = texelFetch(structureStates, texel, 0);
    vec4 b = texelFetch(structureStates, texel + ivec2(1, 0), 0);
    vec4 c = texelFetch(structureStates, texel + ivec2(2, 0), 0);
    return StructureState(a.rgb, a.a, b.rgb, b.a, c.x, c.y, c.z);
}
