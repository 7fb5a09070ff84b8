#pragma once

#include "body/mesh.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <glm/glm.hpp>
#include <unordered_map>
#include <vector>

/// How much room closed meshes share, by columns along X through them.
namespace myoatlas::builder {

/// A stretch of one column, from `begin` to `end` along X (metres).
struct Stretch {
    float begin = 0.0f;
    float end = 0.0f;
};

/// The inside of closed, outward-wound meshes as stretches of columns that stand `kSpacing` apart.
/// Meshes may overlap each other or themselves: inside is where the winding number is positive.
class SolidColumns {
public:
    static constexpr double kSpacing = 0.001;

    using Stretches = std::vector<Stretch>;

    explicit SolidColumns(const std::vector<const body::Mesh*>& meshes) {
        std::unordered_map<std::uint64_t, std::vector<Crossing>> crossings;
        for (const body::Mesh* mesh : meshes)
            for (std::size_t t = 0; t < mesh->triangleCount(); ++t) cross(*mesh, t, crossings);
        for (auto& [column, list] : crossings) columns_[column] = inside(list);
    }

    /// m^3
    double volume() const {
        double sum = 0.0;
        for (const auto& [column, stretches] : columns_)
            for (const Stretch& s : stretches) sum += static_cast<double>(s.end - s.begin);
        return sum * kSpacing * kSpacing;
    }

    /// m^3 that lie within `other` too.
    double sharedVolume(const SolidColumns& other) const {
        if (columns_.size() > other.columns_.size()) return other.sharedVolume(*this);
        double sum = 0.0;
        for (const auto& [column, stretches] : columns_) {
            const auto found = other.columns_.find(column);
            if (found == other.columns_.end()) continue;
            for (const Stretch& a : stretches)
                for (const Stretch& b : found->second)
                    sum += static_cast<double>(
                        std::max(0.0f, std::min(a.end, b.end) - std::max(a.begin, b.begin)));
        }
        return sum * kSpacing * kSpacing;
    }

private:
    struct Crossing {
        float x;
        int turn; ///< +1 into a mesh, -1 out of it
    };

    /// Twice the area of (a, b, p), exactly opposite for (b, a, p), so that no column slips through
    /// between two triangles or is counted by both.
    static double turned(glm::dvec2 a, glm::dvec2 b, glm::dvec2 p) {
        const bool swapped = b.x < a.x || (b.x == a.x && b.y < a.y);
        if (swapped) std::swap(a, b);
        const double area = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
        return swapped ? -area : area;
    }

    /// Columns stand off the round numbers on which vertices like to lie.
    static double at(std::int64_t i) { return (static_cast<double>(i) + 0.4142135) * kSpacing; }
    static std::int64_t from(double place) {
        return static_cast<std::int64_t>(std::ceil(place / kSpacing - 0.4142135));
    }

    static void cross(const body::Mesh& mesh, std::size_t triangle,
                      std::unordered_map<std::uint64_t, std::vector<Crossing>>& crossings) {
        glm::dvec2 p[3];
        double x[3];
        for (std::size_t k = 0; k < 3; ++k) {
            const glm::dvec3 corner = mesh.positions[mesh.indices[3 * triangle + k]];
            p[k] = {corner.y, corner.z};
            x[k] = corner.x;
        }
        const glm::dvec2 low = glm::min(glm::min(p[0], p[1]), p[2]);
        const glm::dvec2 high = glm::max(glm::max(p[0], p[1]), p[2]);
        for (std::int64_t i = from(low.x); at(i) <= high.x; ++i)
            for (std::int64_t j = from(low.y); at(j) <= high.y; ++j) {
                const glm::dvec2 here(at(i), at(j));
                const double w[3] = {turned(p[1], p[2], here), turned(p[2], p[0], here),
                                     turned(p[0], p[1], here)};
                const bool front = w[0] > 0.0 && w[1] > 0.0 && w[2] > 0.0;
                const bool back = w[0] < 0.0 && w[1] < 0.0 && w[2] < 0.0;
                if (!front && !back) continue;
                const double sum = w[0] + w[1] + w[2];
                const auto place =
                    static_cast<float>((w[0] * x[0] + w[1] * x[1] + w[2] * x[2]) / sum);
                // Counter-clockwise in (y, z) looks along +X: the way out.
                const std::uint64_t key = (static_cast<std::uint64_t>(i + (1 << 20)) << 32) |
                                          static_cast<std::uint64_t>(j + (1 << 20));
                crossings[key].push_back({place, front ? -1 : 1});
            }
    }

    static Stretches inside(std::vector<Crossing>& crossings) {
        std::sort(crossings.begin(), crossings.end(),
                  [](const Crossing& a, const Crossing& b) { return a.x < b.x; });
        Stretches stretches;
        int winding = 0;
        for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
            winding += crossings[i].turn;
            if (winding > 0) stretches.push_back({crossings[i].x, crossings[i + 1].x});
        }
        return stretches;
    }

    std::unordered_map<std::uint64_t, Stretches> columns_;
};

} // namespace myoatlas::builder
