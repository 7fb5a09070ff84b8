#include "body/geodesic.h"

#include <cmath>
#include <limits>
#include <queue>

namespace myoatlas::body {

namespace {

constexpr float kFar = std::numeric_limits<float>::infinity();

struct Entry {
    float distance;
    std::uint32_t vertex;
    // Ties by vertex index keep the march deterministic.
    bool operator>(const Entry& other) const {
        return distance != other.distance ? distance > other.distance : vertex > other.vertex;
    }
};

/// The distance at `c` when the front has passed `a` and `b`: the straight way from the virtual
/// source behind edge ab, where that way crosses ab, else along the shorter edge.
float unfolded(glm::vec3 a, glm::vec3 b, glm::vec3 c, float da, float db) {
    const float alongEdges = std::min(da + glm::distance(a, c), db + glm::distance(b, c));
    const glm::vec3 ab = b - a;
    const float length = glm::length(ab);
    if (length <= 0.0f) return alongEdges;
    const float cx = glm::dot(c - a, ab) / length;
    const float cy = std::sqrt(std::max(glm::dot(c - a, c - a) - cx * cx, 0.0f));
    const float sx = (da * da - db * db + length * length) / (2.0f * length);
    const float depthSquared = da * da - sx * sx;
    if (depthSquared < 0.0f) return alongEdges;
    const float sy = -std::sqrt(depthSquared);
    const float crossing = cy - sy > 0.0f ? sx + (cx - sx) * (-sy) / (cy - sy) : sx;
    if (crossing < 0.0f || crossing > length) return alongEdges;
    return std::min(alongEdges, std::hypot(cx - sx, cy - sy));
}

} // namespace

struct GeodesicSolver::Front {
    std::vector<float> distance;
    std::vector<bool> done;
    std::vector<std::uint32_t> group;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    float maxDistance = kFar;

    explicit Front(std::size_t vertices)
        : distance(vertices, kFar), done(vertices, false), group(vertices, 0) {}

    void offer(std::uint32_t vertex, float value, std::uint32_t from) {
        if (value >= distance[vertex] || value > maxDistance) return;
        distance[vertex] = value;
        group[vertex] = from;
        queue.push({value, vertex});
    }
};

GeodesicSolver::GeodesicSolver(const Mesh& mesh)
    : mesh_(mesh), first_(mesh.positions.size() + 1, 0), incident_(mesh.indices.size()) {
    for (const std::uint32_t vertex : mesh.indices) ++first_[vertex + 1];
    for (std::size_t v = 0; v + 1 < first_.size(); ++v) first_[v + 1] += first_[v];
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (std::size_t i = 0; i < mesh.indices.size(); ++i)
        incident_[next[mesh.indices[i]]++] = static_cast<std::uint32_t>(i / 3);
}

void GeodesicSolver::relax(Front& front, std::uint32_t vertex) const {
    const glm::vec3 here = mesh_.positions[vertex];
    const float distance = front.distance[vertex];
    const std::uint32_t group = front.group[vertex];
    for (std::uint32_t i = first_[vertex]; i < first_[vertex + 1]; ++i) {
        const std::uint32_t* corners = &mesh_.indices[3 * std::size_t(incident_[i])];
        for (int k = 0; k < 3; ++k) {
            const std::uint32_t target = corners[k];
            if (target == vertex || front.done[target]) continue;
            const std::uint32_t third = corners[0] + corners[1] + corners[2] - vertex - target;
            const glm::vec3 there = mesh_.positions[target];
            float value = distance + glm::distance(here, there);
            if (front.done[third] && front.group[third] == group)
                value = std::min(value, unfolded(here, mesh_.positions[third], there, distance,
                                                 front.distance[third]));
            // A front never arrives before the vertex that sends it.
            front.offer(target, std::max(value, distance), group);
        }
    }
}

std::vector<VertexDistance> GeodesicSolver::march(std::span<const VertexDistance> seeds,
                                                  float maxDistance) const {
    Front front(mesh_.positions.size());
    front.maxDistance = maxDistance;
    for (const VertexDistance& seed : seeds) front.offer(seed.vertex, seed.distance, 0);
    std::vector<VertexDistance> reached;
    while (!front.queue.empty()) {
        const Entry entry = front.queue.top();
        front.queue.pop();
        if (front.done[entry.vertex]) continue;
        front.done[entry.vertex] = true;
        reached.push_back({entry.vertex, entry.distance});
        relax(front, entry.vertex);
    }
    return reached;
}

std::vector<std::uint32_t>
GeodesicSolver::nearestGroup(std::span<const std::vector<VertexDistance>> groups) const {
    Front front(mesh_.positions.size());
    const auto nobody = static_cast<std::uint32_t>(groups.size());
    std::fill(front.group.begin(), front.group.end(), nobody);
    for (std::size_t g = 0; g < groups.size(); ++g)
        for (const VertexDistance& seed : groups[g])
            front.offer(seed.vertex, seed.distance, static_cast<std::uint32_t>(g));
    while (!front.queue.empty()) {
        const Entry entry = front.queue.top();
        front.queue.pop();
        if (front.done[entry.vertex]) continue;
        front.done[entry.vertex] = true;
        relax(front, entry.vertex);
    }
    return front.group;
}

} // namespace myoatlas::body
