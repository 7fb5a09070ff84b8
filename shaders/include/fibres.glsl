// Muscle fibre grain and pale tendon ends. Needs include/noise.glsl.

struct Fibres {
    float tendon; // 0 belly, 1 tendon
    float height; // relief of the bundles, about -1..1, faded where finer than a pixel
};

// Shares of the fibres' length: where the tendon has ended, and how far its fingers reach.
const float kTendonEnd = 0.13;
const float kFingers = 0.045;

// `texcoord` as in body::Mesh, `bundles` = how many lie side by side around the structure.
Fibres fibresAt(vec2 texcoord, float bundles) {
    int period = max(1, int(bundles));
    float along = texcoord.y;
    float across = texcoord.x * float(period);
    float footprint = fwidth(across);
    float coarseVisible = 1.0 - smoothstep(0.35, 0.9, footprint);
    float fineVisible = 1.0 - smoothstep(0.12, 0.32, footprint);

    Fibres fibres = Fibres(0.0, 0.0);
    // Noise is what costs; where the picture is too small to show it there is none.
    if (coarseVisible > 0.0) {
        // Bundles meander a little, else they read as ruled lines.
        float sway = periodicNoise(vec2(texcoord.x * 6.0, along * 5.0), 6) - 0.5;
        fibres.height = 1.3 * coarseVisible *
                        (periodicNoise(vec2(across + sway * 1.5, along * 3.0), period) - 0.5);
        if (fineVisible > 0.0)
            fibres.height += 0.7 * fineVisible *
                             (periodicNoise(vec2(across * 3.0 + sway * 4.0, along * 7.0 + 11.0),
                                            period * 3) - 0.5);
    }
    float end = min(along, 1.0 - along);
    if (end < kTendonEnd + 0.5 * kFingers) {
        // Fibres end at different lengths, so the tendon begins with fingers.
        end += kFingers *
               (periodicNoise(vec2(across * 0.5, 3.0), max(1, period / 2)) - 0.5);
        fibres.tendon = 1.0 - smoothstep(0.045, kTendonEnd, end);
    }
    return fibres;
}

// The normal of a surface raised by `height`, from screen-space derivatives.
// Source: Mikkelsen, Bump Mapping Unparametrized Surfaces on the GPU (2010).
vec3 raisedNormal(vec3 normal, vec3 position, float height, float metres) {
    vec3 dx = dFdx(position), dy = dFdy(position);
    vec3 r1 = cross(dy, normal), r2 = cross(normal, dx);
    float determinant = dot(dx, r1);
    vec3 gradient = sign(determinant) * (dFdx(height) * r1 + dFdy(height) * r2) * metres;
    return normalize(abs(determinant) * normal - gradient);
}
