// The studio behind the body; needs include/frame.glsl. Linear, premultiplied.
vec4 backdrop() {
    vec2 at = (gl_FragCoord.xy + tile.xy) / tile.zw - vec2(0.5, 0.52);
    at.x *= min(1.0, tile.z / tile.w);
    float toEdge = smoothstep(0.05, 0.80, length(at));
    vec4 colour = mix(backdropCentre, backdropEdge, toEdge);
    return vec4(colour.rgb * colour.a, colour.a);
}
