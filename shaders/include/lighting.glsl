// A studio: soft sky and warm bounce by world up, a key light over the viewer's left shoulder (the
// convention of anatomical plates), a weak fill, a cool rim. Needs include/frame.glsl.
vec3 lit(vec3 albedo, vec3 normal, vec3 toViewer, float specular, float gloss) {
    float up = 0.5 + 0.5 * normal.y;
    vec3 ambient = mix(vec3(0.24, 0.21, 0.20), vec3(0.46, 0.48, 0.51), up);

    // Wrapped, because tissue scatters light beyond the terminator.
    float key = max(0.0, (dot(normal, keyLight.xyz) + 0.22) / 1.22);
    float fill = max(0.0, dot(normal, fillLight.xyz));
    vec3 diffuse = ambient + vec3(0.74, 0.70, 0.65) * key + vec3(0.10, 0.11, 0.13) * fill;

    vec3 halfway = normalize(keyLight.xyz + toViewer);
    float highlight = specular * (gloss + 8.0) / 32.0 * pow(max(0.0, dot(normal, halfway)), gloss) * key;

    float facing = max(0.0, dot(normal, toViewer));
    float rim = pow(1.0 - facing, 4.0) * 0.10 * up;
    // Forms turn away darker, which separates neighbours of one colour.
    float turning = mix(0.55, 1.0, smoothstep(0.0, 0.62, facing));
    return albedo * diffuse * turning + vec3(highlight) + vec3(rim) * vec3(0.85, 0.92, 1.0);
}
