#pragma once

#include "body/mesh.h"

#include <cstdint>
#include <glm/glm.hpp>
#include <unordered_map>
#include <vector>

namespace myoatlas::builder {

/// A stretch of one column, from `begin` to `end` along X (metres).
struct Stretch {
    float begin = 0.0f;
    float end = 0.0f;
};

/// The inside of closed, outward-wound meshes as stretches of columns along X that stand `spacing`
/// metres apart. Meshes may overlap each other or themselves: inside is where the winding number
/// is positive. No column slips through between two triangles.
class SolidColumns {
public:
    using Stretches = std::vector<Stretch>;

    /// Only the columns through `within` when it is not empty.
    explicit SolidColumns(const std::vector<const body::Mesh*>& meshes, double spacing = 0.001,
                          const body::Bounds& within = {});

    /// Where column `i` stands along Y or Z: off the round numbers on which vertices like to lie.
    double at(std::int64_t i) const { return (static_cast<double>(i) + kOffset) * spacing_; }
    /// The first column at or beyond `place` along Y or Z.
    std::int64_t from(double place) const;

    /// The stretches of column `i` along Y and `j` along Z, in order.
    const Stretches& column(std::int64_t i, std::int64_t j) const;

    /// m^3
    double volume() const;

    /// m^3 that lie within `other`, of the same spacing, too.
    double sharedVolume(const SolidColumns& other) const;

private:
    struct Crossing {
        float x;
        int turn; ///< +1 into a mesh, -1 out of it
    };
    using Crossings = std::unordered_map<std::uint64_t, std::vector<Crossing>>;

    static constexpr double kOffset = 0.4142135;

    void cross(const body::Mesh& mesh, std::size_t triangle, const body::Bounds& within,
               Crossings& crossings) const;

    double spacing_;
    std::unordered_map<std::uint64_t, Stretches> columns_;
};

} // namespace myoatlas::builder
