#include "builder/skin_triangulation.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace myoatlas::builder {

namespace {

bool contains(const Triangulation::Corners& corners, Triangulation::Index vertex) {
    return corners[0] == vertex || corners[1] == vertex || corners[2] == vertex;
}

glm::vec3 areaNormal(glm::vec3 a, glm::vec3 b, glm::vec3 c) { return glm::cross(b - a, c - a); }

} // namespace

Triangulation::Triangulation(const body::Mesh& mesh)
    : positions_(mesh.positions), trianglesAt_(mesh.positions.size()) {
    triangles_.reserve(mesh.triangleCount());
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const auto slot = static_cast<Index>(triangles_.size());
        triangles_.push_back({mesh.indices[i], mesh.indices[i + 1], mesh.indices[i + 2]});
        for (const Index corner : triangles_.back()) trianglesAt_[corner].push_back(slot);
    }
}

void Triangulation::neighbours(Index vertex, std::vector<Index>& ring) const {
    // On a closed manifold each neighbour follows `vertex` in exactly one triangle.
    ring.clear();
    for (const Index t : trianglesAt_[vertex]) {
        const Corners& c = triangles_[t];
        ring.push_back(c[0] == vertex ? c[1] : c[1] == vertex ? c[2] : c[0]);
    }
}

glm::vec3 Triangulation::normal(Index vertex) const {
    glm::vec3 sum(0.0f);
    for (const Index t : trianglesAt_[vertex]) {
        const Corners& c = triangles_[t];
        sum += areaNormal(positions_[c[0]], positions_[c[1]], positions_[c[2]]);
    }
    const float length = glm::length(sum);
    return length > 0.0f ? sum / length : glm::vec3(0.0f);
}

Triangulation::Wings Triangulation::wings(Index a, Index b) const {
    Wings wings{kDead, kDead, kDead, kDead};
    for (const Index t : trianglesAt_[a]) {
        const Corners& c = triangles_[t];
        for (std::size_t k = 0; k < 3; ++k) {
            const Index from = c[k], to = c[(k + 1) % 3], opposite = c[(k + 2) % 3];
            if (from == a && to == b) wings.leftTriangle = t, wings.left = opposite;
            if (from == b && to == a) wings.rightTriangle = t, wings.right = opposite;
        }
    }
    assert(wings.left != kDead && wings.right != kDead);
    return wings;
}

void Triangulation::detach(Index vertex, Index triangle) {
    std::vector<Index>& list = trianglesAt_[vertex];
    list.erase(std::find(list.begin(), list.end(), triangle));
}

void Triangulation::split(Index a, Index b) {
    const Wings w = wings(a, b);
    const auto middle = static_cast<Index>(positions_.size());
    positions_.push_back(0.5f * (positions_[a] + positions_[b]));
    const auto newLeft = static_cast<Index>(triangles_.size()), newRight = newLeft + 1;
    triangles_.push_back({middle, b, w.left});
    triangles_.push_back({b, middle, w.right});
    trianglesAt_.push_back({w.leftTriangle, w.rightTriangle, newLeft, newRight});
    std::replace(triangles_[w.leftTriangle].begin(), triangles_[w.leftTriangle].end(), b, middle);
    std::replace(triangles_[w.rightTriangle].begin(), triangles_[w.rightTriangle].end(), b, middle);
    std::replace(trianglesAt_[b].begin(), trianglesAt_[b].end(), w.leftTriangle, newLeft);
    std::replace(trianglesAt_[b].begin(), trianglesAt_[b].end(), w.rightTriangle, newRight);
    trianglesAt_[w.left].push_back(newLeft);
    trianglesAt_[w.right].push_back(newRight);
}

bool Triangulation::staysUpright(Index vertex, Index ignored, glm::vec3 target,
                                 float maxLength) const {
    for (const Index t : trianglesAt_[vertex]) {
        const Corners& c = triangles_[t];
        if (contains(c, ignored)) continue;
        std::array<glm::vec3, 3> after{positions_[c[0]], positions_[c[1]], positions_[c[2]]};
        const glm::vec3 before = areaNormal(after[0], after[1], after[2]);
        for (std::size_t k = 0; k < 3; ++k)
            if (c[k] == vertex)
                after[k] = target;
            else if (glm::distance(positions_[c[k]], target) > maxLength)
                return false;
        const glm::vec3 turned = areaNormal(after[0], after[1], after[2]);
        if (glm::dot(before, turned) < 0.5f * glm::length(before) * glm::length(turned))
            return false;
    }
    return true;
}

bool Triangulation::collapse(Index a, Index b, glm::vec3 target, float maxLength) {
    // Link condition: only the two wing corners may be neighbours of both ends.
    neighbours(a, ringA_);
    neighbours(b, ringB_);
    const auto isShared = [&](Index v) {
        return std::find(ringB_.begin(), ringB_.end(), v) != ringB_.end();
    };
    if (std::count_if(ringA_.begin(), ringA_.end(), isShared) != 2) return false;
    const Wings w = wings(a, b);
    if (trianglesAt_[w.left].size() <= 3 || trianglesAt_[w.right].size() <= 3) return false;
    if (!staysUpright(a, b, target, maxLength) || !staysUpright(b, a, target, maxLength))
        return false;
    for (const Index dead : {w.leftTriangle, w.rightTriangle}) {
        for (const Index corner : triangles_[dead]) detach(corner, dead);
        triangles_[dead] = {kDead, kDead, kDead};
    }
    for (const Index t : trianglesAt_[b]) {
        std::replace(triangles_[t].begin(), triangles_[t].end(), b, a);
        trianglesAt_[a].push_back(t);
    }
    trianglesAt_[b].clear();
    positions_[a] = target;
    return true;
}

bool Triangulation::flipForValence(Index a, Index b) {
    const Wings w = wings(a, b);
    const auto excess = [&](Index v, int change) {
        return std::abs(static_cast<int>(trianglesAt_[v].size()) + change - 6);
    };
    const int before = excess(a, 0) + excess(b, 0) + excess(w.left, 0) + excess(w.right, 0);
    const int after = excess(a, -1) + excess(b, -1) + excess(w.left, 1) + excess(w.right, 1);
    if (after >= before || trianglesAt_[a].size() <= 3 || trianglesAt_[b].size() <= 3) return false;
    neighbours(w.left, ringA_);
    if (std::find(ringA_.begin(), ringA_.end(), w.right) != ringA_.end()) return false;
    const auto at = [&](Index v) { return positions_[v]; };
    const glm::vec3 old =
        areaNormal(at(a), at(b), at(w.left)) + areaNormal(at(b), at(a), at(w.right));
    const glm::vec3 first = areaNormal(at(w.right), at(w.left), at(a));
    const glm::vec3 second = areaNormal(at(w.left), at(w.right), at(b));
    const float limit = 0.7f * glm::length(old);
    if (glm::dot(old, first) < limit * glm::length(first)) return false;
    if (glm::dot(old, second) < limit * glm::length(second)) return false;
    triangles_[w.leftTriangle] = {w.right, w.left, a};
    triangles_[w.rightTriangle] = {w.left, w.right, b};
    detach(b, w.leftTriangle);
    detach(a, w.rightTriangle);
    trianglesAt_[w.right].push_back(w.leftTriangle);
    trianglesAt_[w.left].push_back(w.rightTriangle);
    return true;
}

body::Mesh Triangulation::mesh() const {
    body::Mesh mesh;
    std::vector<Index> renumbered(positions_.size(), kDead);
    for (std::size_t v = 0; v < positions_.size(); ++v) {
        if (trianglesAt_[v].empty()) continue;
        renumbered[v] = static_cast<Index>(mesh.positions.size());
        mesh.positions.push_back(positions_[v]);
    }
    for (const Corners& corners : triangles_) {
        if (corners[0] == kDead) continue;
        for (const Index corner : corners) mesh.indices.push_back(renumbered[corner]);
    }
    mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
    body::computeNormals(mesh);
    return mesh;
}

} // namespace myoatlas::builder
