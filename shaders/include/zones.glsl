// Ink of the referral zones on a surface point. Everything is fixed in body space and evaluated for
// each pixel, so neither triangles nor the camera show in it. Needs include/noise.glsl and
// include/frame.glsl; see renderer/zone_buffer.h.
layout(std140) uniform Zones {
    vec4 zoneHue[MAX_ZONES];   // rgb linear, a intensity
    vec4 zoneFront[MAX_ZONES]; // xyz origin, w reach
    ivec4 zoneSetup;           // x count, y style, z which one is a drawing, or -1
};

// Seen close: metres between essential dots, of which spillover keeps about a fifth, and between
// the lines of a hatch.
const float kDotSpacing = 0.0036;
const float kHatchPeriod = 0.0065;
// Turns the lattice of the dots so that no flat part of a body lies along its rows.
const mat3 kDotTurn = mat3(0.7071, 0.5, 0.5, -0.7071, 0.5, 0.5, 0.0, -0.7071, 0.7071);

// Patterns double in size where they would be finer than a few pixels; one step for the whole
// picture, so that a pattern never changes within a zone.
float patternScale(float metres, float leastPixels) {
    return exp2(max(0.0, ceil(log2(leastPixels * viewport.w / metres))));
}

// Essential and spillover weight of zone `i`, faded behind the travelling front.
vec2 zoneWeight(vec4 weights[ZONE_PAIRS], int i, vec3 position) {
#if ZONE_PAIRS == 1
    vec4 pair = weights[0];
#else
    vec4 pair = weights[i / 2];
#endif
    vec2 weight = (i % 2 == 0 ? pair.xy : pair.zw) * zoneHue[i].a;
    float beyond = distance(position, zoneFront[i].xyz) - zoneFront[i].w;
    return weight * (1.0 - smoothstep(-0.02, 0.01, beyond));
}

// Lines across a direction, antialiased; where finer than the pixels their mean.
float lines(float coordinate, float duty) {
    float width = fwidth(coordinate);
    float wave = abs(fract(coordinate) - 0.5) * 2.0;
    float inked = 1.0 - smoothstep(duty - width, duty + width, wave);
    return mix(inked, duty, smoothstep(0.4, 1.0, width));
}

// Diagonal hatching on a surface of any direction; `turn` 1 or -1 picks the diagonal.
float hatch(vec3 position, vec3 normal, float period, float duty, float turn) {
    vec3 p = position / (period * 1.4142);
    vec3 side = pow(abs(normal), vec3(8.0));
    side /= side.x + side.y + side.z;
    float x = lines(p.y + turn * p.z, duty);
    float y = lines(p.x + turn * p.z, duty);
    float z = lines(p.y + turn * p.x, duty);
    return dot(side, vec3(x, y, z));
}

// A thin line where `value` passes `level`, `pixels` wide.
float contour(float value, float level, float pixels) {
    float slope = max(length(vec2(dFdx(value), dFdy(value))), 1e-5);
    return 1.0 - smoothstep(0.5 * pixels - 0.5, 0.5 * pixels + 0.5, abs(value - level) / slope);
}

vec4 overInk(vec4 front, vec4 back) { return front + back * (1.0 - front.a); }

// Premultiplied. Essential: solid, darker towards its core. Spillover: a light hatched wash with a
// thin edge. Over another zone's ink a zone is cut into broad stripes, so both remain readable.
vec4 heatInk(vec4 weights[ZONE_PAIRS], vec3 position, vec3 normal) {
    vec4 ink = vec4(0.0);
    float period = kHatchPeriod * patternScale(kHatchPeriod, 4.0);
    for (int i = 0; i < zoneSetup.x; ++i) {
        if (i == zoneSetup.z) continue;
        vec2 weight = zoneWeight(weights, i, position);
        float essential = smoothstep(0.14, 0.44, weight.x);
        float spill = smoothstep(0.08, 0.30, weight.y) * (1.0 - essential);
        float turn = i % 2 == 0 ? 1.0 : -1.0;
        vec3 hue = zoneHue[i].rgb;

        float strokes = hatch(position, normal, period, 0.38, turn);
        float edge = contour(weight.y, 0.14, 1.4 * viewport.z) * (1.0 - essential);
        float washAlpha = spill * mix(0.20, 0.62, strokes);
        vec4 spillInk = vec4(mix(hue, vec3(1.0), 0.10), 1.0) * max(washAlpha, 0.75 * edge);

        vec3 core = hue * mix(1.0, 0.62, smoothstep(0.55, 1.0, weight.x));
        vec4 zoneInk = overInk(vec4(core, 1.0) * (0.90 * essential), spillInk);

        float stripes = hatch(position, normal, 3.2 * period, 0.5, -turn);
        ink = overInk(zoneInk * mix(1.0, stripes, smoothstep(0.1, 0.4, ink.a)), ink);
        // Its border stays whole where the stripes cut it.
        float border = contour(weight.x, 0.30, 1.6 * viewport.z) * step(0.02, weight.x);
        ink = overInk(vec4(0.55 * hue, 1.0) * (0.55 * border), ink);
    }
    return ink;
}

// Premultiplied. Dots sit in jittered cells of body space; each belongs to one zone, drawn by lot
// in proportion to the zones' densities there, so overlapping patterns mingle dot by dot.
vec4 stippleInk(vec4 weights[ZONE_PAIRS], vec3 position, vec3 normal) {
    float density[2 * ZONE_PAIRS];
    float total = 0.0;
    for (int i = 0; i < zoneSetup.x; ++i) {
        vec2 weight = zoneWeight(weights, i, position);
        density[i] = max(smoothstep(0.05, 0.60, weight.x), 0.20 * smoothstep(0.05, 0.4, weight.y));
        if (i == zoneSetup.z) density[i] = 0.0;
        total += density[i];
    }
    vec3 p = kDotTurn * position / (kDotSpacing * patternScale(kDotSpacing, 3.6));
    vec3 up = kDotTurn * normal;
    float blur = 0.5 * length(fwidth(p));
    if (total < 0.01) return vec4(0.0);

    ivec3 base = ivec3(floor(p - 0.5));
    vec4 ink = vec4(0.0);
    for (int c = 0; c < 8; ++c) {
        ivec3 cell = base + ivec3(c & 1, (c >> 1) & 1, c >> 2);
        uint seed = hash(cell);
        vec3 jitter = vec3(unit(seed), unit(hash(seed)), unit(hash(seed + 1u))) - 0.5;
        vec3 offset = p - (vec3(cell) + 0.5 + 0.5 * jitter);
        float lot = unit(hash(seed + 2u));
        // Distance within the tangent plane, so that a dot is a round spot of the surface and not
        // the cut of a sphere; cells too far off the surface leave theirs out.
        float height = dot(offset, up);
        float across = length(offset - height * up);
        // Steep, or the picture would be dusted with stunted dots.
        float kept = 1.0 - smoothstep(0.385, 0.40, abs(height));
        float grown = smoothstep(lot - 0.01, lot + 0.02, min(total, 1.0)) * kept;
        float radius = 0.33 * mix(0.8, 1.0, grown);
        float alpha = grown * (1.0 - smoothstep(radius - blur, radius + blur, across));
        if (alpha <= 0.0) continue;
        float draw = unit(hash(seed + 3u)) * total;
        int chosen = 0;
        while (chosen < zoneSetup.x - 1 && draw > density[chosen]) draw -= density[chosen++];
        ink = overInk(vec4(zoneHue[chosen].rgb, 1.0) * min(alpha, 0.96), ink);
    }
    return ink;
}

// A sequential scale, dark violet to yellow, rising evenly in lightness.
vec3 sequentialColour(float t) {
    vec3 low = vec3(0.045, 0.012, 0.13), middle = vec3(0.52, 0.035, 0.16), high = vec3(0.99, 0.74, 0.16);
    return t < 0.5 ? mix(low, middle, 2.0 * t) : mix(middle, high, 2.0 * t - 1.0);
}

vec4 densityInk(vec4 weights[ZONE_PAIRS]) {
    float value = weights[0].x;
    return vec4(sequentialColour(value), 1.0) * (0.92 * smoothstep(0.0, 0.06, value));
}

vec4 patternInk(vec4 weights[ZONE_PAIRS], vec3 position, vec3 normal) {
#if defined(STIPPLE)
    return stippleInk(weights, position, normal);
#elif defined(DENSITY)
    return densityInk(weights);
#else
    return heatInk(weights, position, normal);
#endif
}

// What a person painted, as with a felt pen: a wash below the zones, and above them a line around
// it with hatching, which crosses where nothing explains it. Premultiplied.
vec4 withDrawing(vec4 ink, vec4 weights[ZONE_PAIRS], vec3 position, vec3 normal) {
    vec2 weight = zoneWeight(weights, zoneSetup.z, position);
    float painted = smoothstep(0.40, 0.55, weight.x);
    float open = smoothstep(0.30, 0.55, weight.y);
    vec3 hue = zoneHue[zoneSetup.z].rgb;
    float period = kHatchPeriod * patternScale(kHatchPeriod, 6.0);
    float strokes = max(hatch(position, normal, period, 0.20, 1.0),
                        open * hatch(position, normal, period, 0.20, -1.0));
    float edge = contour(weight.x, 0.5, 2.2 * viewport.z) * step(0.02, weight.x);
    ink = overInk(ink, vec4(hue, 1.0) * (0.26 * painted));
    return overInk(vec4(hue, 1.0) * max(0.72 * painted * strokes, 0.9 * edge), ink);
}

vec4 zoneInk(vec4 weights[ZONE_PAIRS], vec3 position, vec3 normal) {
#ifdef NO_ZONES
    return vec4(0.0);
#else
    vec4 ink = patternInk(weights, position, normal);
#ifdef DRAWING
    ink = withDrawing(ink, weights, position, normal);
#endif
    return ink;
#endif
}

// How present any zone is at a point, 0..1: where a hidden skin leaves a film.
float zonePresence(vec4 weights[ZONE_PAIRS], vec3 position) {
    float most = 0.0;
    for (int i = 0; i < zoneSetup.x; ++i) {
        vec2 weight = zoneWeight(weights, i, position);
        most = max(most, max(weight.x, weight.y));
    }
    return smoothstep(0.0, 0.25, most);
}
