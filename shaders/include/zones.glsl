// Ink of the referral zones on a surface point. Everything is fixed in body space and evaluated for
// each pixel, so neither triangles nor the camera show in it. Needs include/noise.glsl and
// include/frame.glsl; see renderer/zone_buffer.h.
layout(std140) uniform Zones {
    vec4 zoneHue[MAX_ZONES];   // rgb linear, a intensity
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

// Essential and spillover weight of zone `i`.
vec2 zoneWeight(vec4 weights[ZONE_PAIRS], int i) {
#if ZONE_PAIRS == 1
    vec4 pair = weights[0];
#else
    vec4 pair = weights[i / 2];
#endif
    return (i % 2 == 0 ? pair.xy : pair.zw) * zoneHue[i].a;
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
        vec2 weight = zoneWeight(weights, i);
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
        vec2 weight = zoneWeight(weights, i);
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

// The borders of the zones from `first` on, over a map that has their place.
vec4 outlines(vec4 ink, vec4 weights[ZONE_PAIRS], int first) {
    for (int i = first; i < zoneSetup.x; ++i) {
        if (i == zoneSetup.z) continue;
        vec2 weight = zoneWeight(weights, i);
        float felt = weight.x + weight.y;
        float whole = contour(weight.x, 0.5, 3.0 * viewport.z) * step(0.02, weight.x);
        float some = contour(felt, 0.5, 1.6 * viewport.z) * step(0.02, felt);
        float halo = contour(felt, 0.5, 4.4 * viewport.z) * step(0.02, felt);
        ink = overInk(vec4(1.0) * (0.8 * halo), ink);
        ink = overInk(vec4(zoneHue[i].rgb, 1.0) * max(whole, some), ink);
    }
    return ink;
}

// How many points refer to a spot: even bands, as `scene::densityShade` places them, with a line
// between two; hatched where it is spillover only. The first zone's weights are the shade of all
// points, and of those that feel it as essential. Premultiplied.
vec4 densityInk(vec4 weights[ZONE_PAIRS], vec3 position, vec3 normal) {
    const vec3 kColours[DENSITY_BANDS] = vec3[](
        vec3(DENSITY_COLOUR_0), vec3(DENSITY_COLOUR_1), vec3(DENSITY_COLOUR_2),
        vec3(DENSITY_COLOUR_3), vec3(DENSITY_COLOUR_4), vec3(DENSITY_COLOUR_5));
    vec2 bands = weights[0].xy * float(DENSITY_BANDS + 1);
    float width = max(fwidth(bands.x), 1e-4);
    int band = clamp(int(floor(bands.x)) - 1, 0, DENSITY_BANDS - 1);
    vec3 colour = pow(kColours[band], vec3(2.2));
    // Antialiased toward the band below.
    vec3 below = pow(kColours[max(band - 1, 0)], vec3(2.2));
    colour = mix(below, colour, clamp(fract(bands.x) / width, 0.0, 1.0));
    float covered = smoothstep(1.0 - 0.5 * width, 1.0 + 0.5 * width, bands.x);
    vec4 ink = vec4(colour, 1.0) * (0.94 * covered);

    float isLine = 0.0;
    for (int i = 1; i < DENSITY_BANDS + 1; ++i)
        isLine = max(isLine, contour(bands.x, float(i), 1.0 * viewport.z));
    ink = overInk(vec4(0.35 * colour, 1.0) * (0.55 * isLine * step(0.05, bands.x)), ink);

    float period = kHatchPeriod * patternScale(kHatchPeriod, 5.0);
    float spilled = covered * (1.0 - smoothstep(0.7, 1.0, bands.y));
    float strokes = hatch(position, normal, period, 0.34, 1.0);
    ink = overInk(vec4(1.0) * (0.62 * spilled * strokes), ink);
    return outlines(ink, weights, 1);
}

// The same as it is seen from outside: with `turn` 1 the strokes rise to the viewer's right whatever
// side of the body is looked at, as they do in a legend. Signs change only where a plane has no part.
float hatchAsSeen(vec3 position, vec3 normal, float period, float duty, float turn) {
    vec3 p = position / (period * 1.4142);
    vec3 side = pow(abs(normal), vec3(8.0));
    side /= side.x + side.y + side.z;
    float x = lines(p.y + turn * sign(normal.x) * p.z, duty);
    float y = lines(p.x + turn * p.z, duty);
    float z = lines(p.y - turn * sign(normal.z) * p.x, duty);
    return dot(side, vec3(x, y, z));
}

// Two patterns set against each other; the first zone's weights are how strongly either is felt.
// Only the first: strokes one way. Only the second: strokes the other way. Both: crossed strokes on
// a dark ground. So they are told apart without colour. Premultiplied.
vec4 differenceInk(vec4 weights[ZONE_PAIRS], vec3 position, vec3 normal) {
    vec2 weight = weights[0].xy;
    vec2 felt = smoothstep(vec2(0.40), vec2(0.60), weight);
    float both = min(felt.x, felt.y);
    vec2 only = felt - both;
    vec3 first = zoneHue[0].rgb, second = zoneHue[1].rgb;
    float period = 1.3 * kHatchPeriod * patternScale(1.3 * kHatchPeriod, 7.0);
    float forth = hatchAsSeen(position, normal, period, 0.42, 1.0);
    float back = hatchAsSeen(position, normal, period, 0.42, -1.0);

    vec4 ink = vec4(first, 1.0) * (only.x * mix(0.28, 0.92, forth));
    ink = overInk(vec4(second, 1.0) * (only.y * mix(0.28, 0.92, back)), ink);
    vec3 ground = 0.30 * (first + second);
    vec3 crossed = mix(ground, vec3(0.92), max(forth, back) * 0.55);
    ink = overInk(vec4(crossed, 1.0) * (0.94 * both), ink);

    vec2 edge = vec2(contour(weight.x, 0.5, 2.4 * viewport.z), contour(weight.y, 0.5, 2.4 * viewport.z));
    edge *= step(vec2(0.02), weight);
    ink = overInk(vec4(0.6 * first, 1.0) * (0.95 * edge.x), ink);
    ink = overInk(vec4(0.6 * second, 1.0) * (0.95 * edge.y), ink);
    return outlines(ink, weights, 2);
}

vec4 patternInk(vec4 weights[ZONE_PAIRS], vec3 position, vec3 normal) {
#if defined(STIPPLE)
    return stippleInk(weights, position, normal);
#elif defined(DENSITY)
    return densityInk(weights, position, normal);
#elif defined(DIFFERENCE)
    return differenceInk(weights, position, normal);
#else
    return heatInk(weights, position, normal);
#endif
}

// What a person painted, as with a felt pen: a wash below the zones, and above them a line around
// it with hatching, which crosses where nothing explains it. Premultiplied.
vec4 withDrawing(vec4 ink, vec4 weights[ZONE_PAIRS], vec3 position, vec3 normal) {
    vec2 weight = zoneWeight(weights, zoneSetup.z);
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

// How present any zone is at a point, 0..1.
float zonePresence(vec4 weights[ZONE_PAIRS]) {
    float most = 0.0;
    for (int i = 0; i < zoneSetup.x; ++i) {
        vec2 weight = zoneWeight(weights, i);
        most = max(most, max(weight.x, weight.y));
    }
    return smoothstep(0.0, 0.25, most);
}
