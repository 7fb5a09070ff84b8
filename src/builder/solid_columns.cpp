#include "builder/solid_columns.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::builder {

namespace {

/// Twice the area of (a, b, p), exactly opposite for (b, a, p), so that no column slips through
/// between two triangles or is counted by both.
double turned(glm::dvec2 a, glm::dvec2 b, glm::dvec2 p) {
    const bool swapped = b.x < a.x || (b.x == a.x && b.y < a.y);
    if (swapped) std::swap(a, b);
    const double area = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    return swapped ? -area : area;
}

std::uint64_t keyOf(std::int64_t i, std::int64_t j) {
    constexpr std::int64_t kMiddle = 1 << 20;
    return (static_cast<std::uint64_t>(i + kMiddle) << 32) |
           static_cast<std::uint64_t>(j + kMiddle);
}

double length(const SolidColumns::Stretches& stretches) {
    double sum = 0.0;
    for (const Stretch& s : stretches) sum += static_cast<double>(s.end - s.begin);
    return sum;
}

double sharedLength(const SolidColumns::Stretches& here, const SolidColumns::Stretches& there) {
    double sum = 0.0;
    for (const Stretch& a : here)
        for (const Stretch& b : there)
            sum += static_cast<double>(
                std::max(0.0f, std::min(a.end, b.end) - std::max(a.begin, b.begin)));
    return sum;
}

template <typename Crossing> SolidColumns::Stretches inside(std::vector<Crossing>& crossings) {
    std::sort(crossings.begin(), crossings.end(),
              [](const Crossing& a, const Crossing& b) { return a.x < b.x; });
    SolidColumns::Stretches stretches;
    int winding = 0;
    for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
        winding += crossings[i].turn;
        if (winding > 0) stretches.push_back({crossings[i].x, crossings[i + 1].x});
    }
    return stretches;
}

} // namespace

SolidColumns::SolidColumns(const std::vector<const body::Mesh*>& meshes, double spacing,
                           const body::Bounds& within)
    : spacing_(spacing) {
    Crossings crossings;
    for (const body::Mesh* mesh : meshes)
        for (std::size_t t = 0; t < mesh->triangleCount(); ++t) cross(*mesh, t, within, crossings);
    for (auto& [key, list] : crossings) columns_[key] = inside(list);
}

std::int64_t SolidColumns::from(double place) const {
    return static_cast<std::int64_t>(std::ceil(place / spacing_ - kOffset));
}

const SolidColumns::Stretches& SolidColumns::column(std::int64_t i, std::int64_t j) const {
    static const Stretches kNone;
    const auto found = columns_.find(keyOf(i, j));
    return found == columns_.end() ? kNone : found->second;
}

double SolidColumns::volume() const {
    double sum = 0.0;
    for (const auto& [key, stretches] : columns_) sum += length(stretches);
    return sum * spacing_ * spacing_;
}

double SolidColumns::sharedVolume(const SolidColumns& other) const {
    if (columns_.size() > other.columns_.size()) return other.sharedVolume(*this);
    double sum = 0.0;
    for (const auto& [key, stretches] : columns_) {
        const auto found = other.columns_.find(key);
        if (found != other.columns_.end()) sum += sharedLength(stretches, found->second);
    }
    return sum * spacing_ * spacing_;
}

void SolidColumns::cross(const body::Mesh& mesh, std::size_t triangle, const body::Bounds& within,
                         Crossings& crossings) const {
    glm::dvec2 p[3];
    double x[3];
    for (std::size_t k = 0; k < 3; ++k) {
        const glm::dvec3 corner = mesh.positions[mesh.indices[3 * triangle + k]];
        p[k] = {corner.y, corner.z};
        x[k] = corner.x;
    }
    glm::dvec2 low = glm::min(glm::min(p[0], p[1]), p[2]);
    glm::dvec2 high = glm::max(glm::max(p[0], p[1]), p[2]);
    if (!within.isEmpty()) {
        low = glm::max(low, glm::dvec2(within.min.y, within.min.z));
        high = glm::min(high, glm::dvec2(within.max.y, within.max.z));
    }
    for (std::int64_t i = from(low.x); at(i) <= high.x; ++i)
        for (std::int64_t j = from(low.y); at(j) <= high.y; ++j) {
            const glm::dvec2 here(at(i), at(j));
            const double w[3] = {turned(p[1], p[2], here), turned(p[2], p[0], here),
                                 turned(p[0], p[1], here)};
            const bool front = w[0] > 0.0 && w[1] > 0.0 && w[2] > 0.0;
            const bool back = w[0] < 0.0 && w[1] < 0.0 && w[2] < 0.0;
            if (!front && !back) continue;
            const double sum = w[0] + w[1] + w[2];
            const auto place = static_cast<float>((w[0] * x[0] + w[1] * x[1] + w[2] * x[2]) / sum);
            // Counter-clockwise in (y, z) looks along +X: the way out.
            crossings[keyOf(i, j)].push_back({place, front ? -1 : 1});
        }
}

} // namespace myoatlas::builder
