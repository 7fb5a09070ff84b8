#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <glm/glm.hpp>
#include <tuple>
#include <utility>
#include <vector>

namespace myoatlas::builder {

/// Finds the vertices near a place: they are sorted into cubic cells.
class VertexCells {
public:
    /// `reach` (metres) is the size of a cell.
    VertexCells(const std::vector<glm::vec3>& positions, float reach) : reach_(reach) {
        for (std::uint32_t i = 0; i < positions.size(); ++i)
            sorted_.emplace_back(cellOf(positions[i]), i);
        std::sort(sorted_.begin(), sorted_.end());
    }

    /// Calls `visit(vertex)` for every vertex within the reach of `place` and some beyond, always
    /// in the same order.
    template <typename Visit> void forEachNear(glm::vec3 place, const Visit& visit) const {
        const Cell middle = cellOf(place);
        for (int x = -1; x <= 1; ++x)
            for (int y = -1; y <= 1; ++y) {
                // Cells that differ in their last number only are neighbours in the order.
                const auto [mx, my, mz] = middle;
                const Cell first{mx + x, my + y, mz - 1}, last{mx + x, my + y, mz + 1};
                auto at = std::lower_bound(sorted_.begin(), sorted_.end(),
                                           std::pair(first, std::uint32_t{0}));
                for (; at != sorted_.end() && at->first <= last; ++at) visit(at->second);
            }
    }

private:
    using Cell = std::tuple<int, int, int>;

    Cell cellOf(glm::vec3 p) const {
        const glm::ivec3 cell(glm::floor(p / reach_));
        return {cell.x, cell.y, cell.z};
    }

    float reach_;
    std::vector<std::pair<Cell, std::uint32_t>> sorted_;
};

} // namespace myoatlas::builder
