#include "builder/voxel_field.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::builder {

body::Bounds VoxelField::bounds() const {
    body::Bounds bounds;
    bounds.add(origin);
    bounds.add(point(size.x - 1, size.y - 1, size.z - 1));
    return bounds;
}

bool VoxelField::contains(glm::vec3 p) const {
    const body::Bounds box = bounds();
    return glm::all(glm::greaterThanEqual(p, box.min)) && glm::all(glm::lessThanEqual(p, box.max));
}

float VoxelField::sample(glm::vec3 p) const {
    const glm::vec3 last = glm::vec3(size - 1);
    const glm::vec3 g = glm::clamp((p - origin) / spacing, glm::vec3(0.0f), last);
    const glm::ivec3 low = glm::min(glm::ivec3(g), glm::max(size - 2, glm::ivec3(0)));
    const glm::vec3 f = g - glm::vec3(low);
    const std::size_t i = index(low.x, low.y, low.z);
    const std::size_t dx = size.x > 1 ? 1 : 0;
    const std::size_t dy = size.y > 1 ? static_cast<std::size_t>(size.x) : 0;
    const std::size_t dz = size.z > 1 ? static_cast<std::size_t>(size.x) * size.y : 0;
    const auto alongX = [&](std::size_t j) { return glm::mix(values[j], values[j + dx], f.x); };
    const float front = glm::mix(alongX(i), alongX(i + dy), f.y);
    const float back = glm::mix(alongX(i + dz), alongX(i + dy + dz), f.y);
    return glm::mix(front, back, f.z);
}

glm::vec3 VoxelField::gradient(glm::vec3 p) const {
    const float h = 0.5f * spacing;
    const glm::vec3 x(h, 0, 0), y(0, h, 0), z(0, 0, h);
    return glm::vec3(sample(p + x) - sample(p - x), sample(p + y) - sample(p - y),
                     sample(p + z) - sample(p - z)) /
           spacing;
}

VoxelField makeField(const body::Bounds& bounds, float spacing, float value) {
    VoxelField field;
    field.origin = bounds.min;
    field.spacing = spacing;
    field.size = glm::ivec3(glm::ceil(bounds.size() / spacing)) + 1;
    field.values.assign(static_cast<std::size_t>(field.size.x) * field.size.y * field.size.z,
                        value);
    return field;
}

namespace {

/// Mean over 2 * radius + 1 neighbours along one line of `count` values `stride` apart.
void boxBlurLine(float* line, int count, std::size_t stride, int radius, std::vector<float>& copy) {
    copy.resize(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) copy[static_cast<std::size_t>(i)] = line[i * stride];
    const auto value = [&](int i) {
        return copy[static_cast<std::size_t>(std::clamp(i, 0, count - 1))];
    };
    double sum = 0.0;
    for (int i = -radius; i <= radius; ++i) sum += value(i);
    const double scale = 1.0 / (2 * radius + 1);
    for (int i = 0; i < count; ++i) {
        line[i * stride] = static_cast<float>(sum * scale);
        sum += value(i + radius + 1) - value(i - radius);
    }
}

void boxBlur(VoxelField& field, int radius) {
    const std::size_t rowStride = field.size.x;
    const std::size_t sliceStride = rowStride * field.size.y;
    parallelFor(field.size.z, [&](int z) {
        std::vector<float> copy;
        for (int y = 0; y < field.size.y; ++y)
            boxBlurLine(&field.at(0, y, z), field.size.x, 1, radius, copy);
        for (int x = 0; x < field.size.x; ++x)
            boxBlurLine(&field.at(x, 0, z), field.size.y, rowStride, radius, copy);
    });
    parallelFor(field.size.y, [&](int y) {
        std::vector<float> copy;
        for (int x = 0; x < field.size.x; ++x)
            boxBlurLine(&field.at(x, y, 0), field.size.z, sliceStride, radius, copy);
    });
}

} // namespace

void blur(VoxelField& field, float sigma) {
    // Three boxes of width w have the variance of a Gaussian when w = sqrt(4 sigma^2 + 1) voxels.
    const float voxels = sigma / field.spacing;
    const int radius =
        static_cast<int>(std::lround((std::sqrt(4.0f * voxels * voxels + 1.0f) - 1.0f) / 2.0f));
    if (radius < 1) return;
    for (int pass = 0; pass < 3; ++pass) boxBlur(field, radius);
}

} // namespace myoatlas::builder
