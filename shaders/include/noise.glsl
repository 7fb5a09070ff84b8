// Integer hashes (well mixed multiply-xorshift), so that dots and grain are the same on every GPU.
uint hash(uint x) {
    x ^= x >> 16u;
    x *= 0x7feb352du;
    x ^= x >> 15u;
    x *= 0x846ca68bu;
    x ^= x >> 16u;
    return x;
}

uint hash(ivec2 cell) { return hash(uint(cell.x) + hash(uint(cell.y))); }
uint hash(ivec3 cell) { return hash(uint(cell.x) + hash(uint(cell.y) + hash(uint(cell.z)))); }

float unit(uint h) { return float(h & 0xffffffu) / 16777216.0; }

// Smooth value noise 0..1 that repeats after `period` cells in x.
float periodicNoise(vec2 p, int period) {
    ivec2 cell = ivec2(floor(p));
    vec2 f = p - vec2(cell);
    f = f * f * (3.0 - 2.0 * f);
    // In floating point, because processors divide whole numbers one by one.
    int left = int(mod(float(cell.x), float(period)));
    int right = left + 1 == period ? 0 : left + 1;
    float bottom = mix(unit(hash(ivec2(left, cell.y))), unit(hash(ivec2(right, cell.y))), f.x);
    float top = mix(unit(hash(ivec2(left, cell.y + 1))), unit(hash(ivec2(right, cell.y + 1))), f.x);
    return mix(bottom, top, f.y);
}
