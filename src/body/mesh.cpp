#include "body/mesh.h"

#include <utility>

namespace myoatlas::body {

Bounds Mesh::bounds() const {
    Bounds bounds;
    for (const glm::vec3& p : positions) bounds.add(p);
    return bounds;
}

void computeNormals(Mesh& mesh) {
    mesh.normals.assign(mesh.positions.size(), glm::vec3(0.0f));
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const std::uint32_t a = mesh.indices[i], b = mesh.indices[i + 1], c = mesh.indices[i + 2];
        const glm::vec3 areaNormal = glm::cross(mesh.positions[b] - mesh.positions[a],
                                                mesh.positions[c] - mesh.positions[a]);
        mesh.normals[a] += areaNormal;
        mesh.normals[b] += areaNormal;
        mesh.normals[c] += areaNormal;
    }
    for (glm::vec3& normal : mesh.normals) {
        const float length = glm::length(normal);
        normal = length > 0.0f ? normal / length : glm::vec3(0.0f, 1.0f, 0.0f);
    }
}

float signedVolume(const Mesh& mesh) {
    if (mesh.positions.empty()) return 0.0f;
    // Relative to a vertex, so that a small mesh far from the origin keeps its digits.
    const glm::dvec3 origin = mesh.positions.front();
    double sum = 0.0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const glm::dvec3 a = glm::dvec3(mesh.positions[mesh.indices[i]]) - origin;
        const glm::dvec3 b = glm::dvec3(mesh.positions[mesh.indices[i + 1]]) - origin;
        const glm::dvec3 c = glm::dvec3(mesh.positions[mesh.indices[i + 2]]) - origin;
        sum += glm::dot(a, glm::cross(b, c));
    }
    return static_cast<float>(sum / 6.0);
}

void append(Mesh& mesh, const Mesh& part) {
    const auto base = static_cast<std::uint32_t>(mesh.positions.size());
    mesh.positions.insert(mesh.positions.end(), part.positions.begin(), part.positions.end());
    mesh.normals.insert(mesh.normals.end(), part.normals.begin(), part.normals.end());
    mesh.texcoords.insert(mesh.texcoords.end(), part.texcoords.begin(), part.texcoords.end());
    mesh.indices.reserve(mesh.indices.size() + part.indices.size());
    for (const std::uint32_t index : part.indices) mesh.indices.push_back(base + index);
}

Mesh mirrored(const Mesh& mesh) {
    Mesh result = mesh;
    for (glm::vec3& p : result.positions) p.x = -p.x;
    for (glm::vec3& n : result.normals) n.x = -n.x;
    for (std::size_t i = 0; i + 2 < result.indices.size(); i += 3)
        std::swap(result.indices[i + 1], result.indices[i + 2]);
    return result;
}

} // namespace myoatlas::body
