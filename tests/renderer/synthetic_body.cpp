#include "renderer/synthetic_body.h"

#include <cmath>
#include <glm/gtc/constants.hpp>

namespace myoatlas::renderer {

body::Mesh revolved(glm::vec3 bottom, glm::vec3 top, const std::function<float(float)>& radius,
                    int around, int along) {
    const glm::vec3 axis = glm::normalize(top - bottom);
    const glm::vec3 aside = glm::normalize(glm::cross(axis, glm::vec3(0.31f, 0.17f, 0.93f)));
    const glm::vec3 front = glm::cross(aside, axis);
    body::Mesh mesh;
    for (int row = 0; row <= along; ++row)
        for (int column = 0; column <= around; ++column) {
            const float t = static_cast<float>(row) / static_cast<float>(along);
            const float u = static_cast<float>(column) / static_cast<float>(around);
            const float angle = u * glm::two_pi<float>();
            const glm::vec3 out = std::cos(angle) * aside + std::sin(angle) * front;
            mesh.positions.push_back(glm::mix(bottom, top, t) + radius(t) * out);
            mesh.texcoords.emplace_back(u, t);
        }
    const auto at = [&](int row, int column) {
        return static_cast<std::uint32_t>(row * (around + 1) + column);
    };
    for (int row = 0; row < along; ++row)
        for (int column = 0; column < around; ++column)
            mesh.indices.insert(mesh.indices.end(), {at(row, column), at(row + 1, column),
                                                     at(row, column + 1), at(row, column + 1),
                                                     at(row + 1, column), at(row + 1, column + 1)});
    body::computeNormals(mesh);
    // Both copies of the seam share one normal.
    for (int row = 0; row <= along; ++row) {
        glm::vec3& first = mesh.normals[at(row, 0)];
        glm::vec3& last = mesh.normals[at(row, around)];
        first = last = glm::normalize(first + last);
    }
    return mesh;
}

body::Mesh sphere(glm::vec3 centre, float radius, int around, int along) {
    // Rows of equal height would crowd the equator; the mesh is only smooth enough for tests.
    const glm::vec3 up(0.0f, radius, 0.0f);
    body::Mesh mesh = revolved(
        centre - up, centre + up,
        [radius](float t) {
            return radius * std::sqrt(std::max(0.0f, 1.0f - (2 * t - 1) * (2 * t - 1)));
        },
        around, along);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i)
        mesh.normals[i] = (mesh.positions[i] - centre) / radius;
    mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
    return mesh;
}

body::Mesh square(glm::vec3 centre, float half) {
    body::Mesh mesh;
    for (const glm::vec2 corner : {glm::vec2(-1, -1), {1, -1}, {1, 1}, {-1, 1}})
        mesh.positions.push_back(centre + glm::vec3(corner * half, 0.0f));
    mesh.normals.assign(4, glm::vec3(0, 0, 1));
    mesh.texcoords.assign(4, glm::vec2(0.0f));
    mesh.indices = {0, 1, 2, 0, 2, 3};
    return mesh;
}

body::Structure structure(std::string id, body::Kind kind, body::Mesh mesh) {
    body::Structure result;
    result.id = std::move(id);
    result.kind = kind;
    result.bounds = mesh.bounds();
    result.mesh = std::move(mesh);
    return result;
}

std::vector<Item> opaqueItems(const body::Body& body) {
    std::vector<Item> items;
    for (std::size_t i = 0; i < body.structures.size(); ++i)
        if (body.structures[i].kind != body::Kind::skin) items.push_back({.structure = i});
    return items;
}

Camera frontCamera() { return orthographicCamera({0, 0, 2}, {0, 0, 0}, 2.0f, 1.0f, 0.1f, 4.0f); }

} // namespace myoatlas::renderer
