#include "builder/skin_remesh.h"

#include "builder/skin_triangulation.h"
#include "builder/voxel_parallel.h"

#include <algorithm>

namespace myoatlas::builder {

namespace {

using Index = Triangulation::Index;

/// Wanted edge length per vertex; split and collapsed vertices take over from their neighbours.
std::vector<float> edgeLengths(const Triangulation& surface, const RemeshGoal& goal) {
    std::vector<float> lengths(surface.positions().size());
    parallelFor(static_cast<int>(lengths.size()), [&](int i) {
        const auto v = static_cast<std::size_t>(i);
        lengths[v] = goal.edgeLength(surface.positions()[v]);
    });
    return lengths;
}

/// Calls `work(a, b)` once for every edge there is when its turn comes.
template <typename Work> void forEachEdge(const Triangulation& surface, const Work& work) {
    const std::size_t count = surface.triangleSlots();
    for (std::size_t t = 0; t < count; ++t)
        for (std::size_t k = 0; k < 3; ++k) {
            if (!surface.isAlive(t)) break;
            const Index a = surface.corners(t)[k], b = surface.corners(t)[(k + 1) % 3];
            if (a < b) work(a, b);
        }
}

float length(const Triangulation& surface, Index a, Index b) {
    return glm::distance(surface.positions()[a], surface.positions()[b]);
}

void splitLongEdges(Triangulation& surface, std::vector<float>& wanted) {
    forEachEdge(surface, [&](Index a, Index b) {
        const float middle = 0.5f * (wanted[a] + wanted[b]);
        if (length(surface, a, b) <= 1.4f * middle) return;
        surface.split(a, b);
        wanted.push_back(middle);
    });
}

void collapseShortEdges(Triangulation& surface, const std::vector<float>& wanted) {
    forEachEdge(surface, [&](Index a, Index b) {
        const float middle = 0.5f * (wanted[a] + wanted[b]);
        if (length(surface, a, b) >= 0.75f * middle) return;
        const glm::vec3 target = 0.5f * (surface.positions()[a] + surface.positions()[b]);
        surface.collapse(a, b, target, 1.4f * middle);
    });
}

/// Moves every vertex to the middle of its neighbours within its tangent plane, then back onto the
/// surface.
void relax(Triangulation& surface, const RemeshGoal& goal) {
    const std::vector<glm::vec3>& before = surface.positions();
    std::vector<glm::vec3> after = before;
    parallelRanges(static_cast<int>(before.size()), [&](int begin, int end) {
        std::vector<Index> ring;
        for (int i = begin; i < end; ++i) {
            const auto v = static_cast<Index>(i);
            surface.neighbours(v, ring);
            if (ring.empty()) continue;
            glm::vec3 middle(0.0f);
            for (const Index neighbour : ring) middle += before[neighbour];
            middle /= static_cast<float>(ring.size());
            const glm::vec3 n = surface.normal(v);
            const glm::vec3 offset = middle - before[v];
            after[v] = goal.project(before[v] + 0.7f * (offset - n * glm::dot(n, offset)));
        }
    });
    surface.positions() = std::move(after);
}

} // namespace

body::Mesh remeshed(const body::Mesh& mesh, const RemeshGoal& goal) {
    Triangulation surface(mesh);
    for (int round = 0; round < goal.rounds; ++round) {
        std::vector<float> wanted = edgeLengths(surface, goal);
        splitLongEdges(surface, wanted);
        collapseShortEdges(surface, wanted);
        forEachEdge(surface, [&](Index a, Index b) { surface.flipForValence(a, b); });
        relax(surface, goal);
        surface = Triangulation(surface.mesh());
    }
    return surface.mesh();
}

} // namespace myoatlas::builder
