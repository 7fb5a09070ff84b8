#include "builder/voxel_distance.h"

#include "builder/voxel_parallel.h"

#include <limits>

namespace myoatlas::builder {

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

/// Work space of one line: the input and the lower envelope of its parabolas.
struct Envelope {
    explicit Envelope(int count)
        : height(static_cast<std::size_t>(count)), seed(static_cast<std::size_t>(count)),
          apex(static_cast<std::size_t>(count)), start(static_cast<std::size_t>(count) + 1) {}
    std::vector<float> height;
    std::vector<std::int32_t> seed;
    std::vector<int> apex;
    std::vector<float> start;
};

/// Where the parabola over `q` passes below the one over `p` (p < q).
float crossing(const std::vector<float>& height, int p, int q) {
    const float fp = height[static_cast<std::size_t>(p)], fq = height[static_cast<std::size_t>(q)];
    return ((fq - fp) + static_cast<float>(q * q - p * p)) / static_cast<float>(2 * (q - p));
}

/// Number of parabolas in the lower envelope of `count` samples.
int buildEnvelope(Envelope& e, int count) {
    int last = -1;
    for (int q = 0; q < count; ++q) {
        if (e.height[static_cast<std::size_t>(q)] == kInfinity) continue;
        float begin = -kInfinity;
        while (last >= 0) {
            begin = crossing(e.height, e.apex[static_cast<std::size_t>(last)], q);
            if (begin > e.start[static_cast<std::size_t>(last)]) break;
            --last;
            begin = -kInfinity;
        }
        ++last;
        e.apex[static_cast<std::size_t>(last)] = q;
        e.start[static_cast<std::size_t>(last)] = begin;
    }
    return last + 1;
}

/// Transforms one line of `count` values `stride` apart in place.
void transformLine(NearestSeeds& field, std::size_t first, std::size_t stride, int count,
                   Envelope& e) {
    for (int i = 0; i < count; ++i) {
        const std::size_t at = first + static_cast<std::size_t>(i) * stride;
        e.height[static_cast<std::size_t>(i)] = field.squaredDistance[at];
        e.seed[static_cast<std::size_t>(i)] = field.seed[at];
    }
    const int parabolas = buildEnvelope(e, count);
    if (parabolas == 0) return;
    int k = 0;
    for (int i = 0; i < count; ++i) {
        while (k + 1 < parabolas &&
               e.start[static_cast<std::size_t>(k) + 1] < static_cast<float>(i))
            ++k;
        const int apex = e.apex[static_cast<std::size_t>(k)];
        const std::size_t at = first + static_cast<std::size_t>(i) * stride;
        const float offset = static_cast<float>(i - apex);
        field.squaredDistance[at] = offset * offset + e.height[static_cast<std::size_t>(apex)];
        field.seed[at] = e.seed[static_cast<std::size_t>(apex)];
    }
}

} // namespace

NearestSeeds nearestSeeds(glm::ivec3 size, std::span<const std::uint8_t> isSeed) {
    NearestSeeds field;
    field.squaredDistance.resize(isSeed.size());
    field.seed.resize(isSeed.size());
    const std::size_t row = static_cast<std::size_t>(size.x);
    const std::size_t slice = row * static_cast<std::size_t>(size.y);
    parallelRanges(size.z, [&](int begin, int end) {
        Envelope e(std::max(size.x, size.y));
        for (int z = begin; z < end; ++z) {
            const std::size_t base = static_cast<std::size_t>(z) * slice;
            for (std::size_t i = base; i < base + slice; ++i) {
                field.squaredDistance[i] = isSeed[i] != 0 ? 0.0f : kInfinity;
                field.seed[i] = isSeed[i] != 0 ? static_cast<std::int32_t>(i) : -1;
            }
            for (int y = 0; y < size.y; ++y)
                transformLine(field, base + static_cast<std::size_t>(y) * row, 1, size.x, e);
            for (int x = 0; x < size.x; ++x)
                transformLine(field, base + static_cast<std::size_t>(x), row, size.y, e);
        }
    });
    parallelRanges(size.y, [&](int begin, int end) {
        Envelope e(size.z);
        for (int y = begin; y < end; ++y)
            for (int x = 0; x < size.x; ++x)
                transformLine(field,
                              static_cast<std::size_t>(y) * row + static_cast<std::size_t>(x),
                              slice, size.z, e);
    });
    return field;
}

} // namespace myoatlas::builder
