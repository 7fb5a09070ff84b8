// Weighted blended order-independent transparency with one blend function for both targets,
// (ONE, ONE, ZERO, ONE_MINUS_SRC_ALPHA), because WebGL 2 has no other: target 0 sums weighted
// colour and multiplies revealage in its alpha, target 1 sums the weights.
// Source: McGuire and Bavoil, Weighted Blended Order-Independent Transparency (JCGT 2013).
layout(location = 0) out vec4 accumulation;
layout(location = 1) out vec4 weightSum;

// `depth` 0 nearest … 1 farthest, `importance` raises a layer above its neighbours.
void blendLayer(vec3 colour, float alpha, float depth, float importance) {
    float nearer = 1.0 - depth;
    float weight = alpha * importance * (0.02 + 24.0 * nearer * nearer * nearer);
    accumulation = vec4(colour * weight, alpha);
    weightSum = vec4(weight, 0.0, 0.0, alpha);
}
