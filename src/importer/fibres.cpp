#include "importer/fibres.h"

#include "body/ray_caster.h"

#include <algorithm>
#include <map>

namespace myoatlas::importer {

namespace {

/// Rounds in which each vertex takes the mean of its neighbours along the fibres: nearest points
/// jump from one face of a thin sheet to the other.
constexpr int kSmoothings = 3;

/// Weights of the corners of a triangle for a point on it.
glm::vec3 barycentric(glm::vec3 p, glm::vec3 a, glm::vec3 b, glm::vec3 c) {
    const glm::vec3 ab = b - a, ac = c - a, ap = p - a;
    const float d00 = glm::dot(ab, ab), d01 = glm::dot(ab, ac), d11 = glm::dot(ac, ac);
    const float d20 = glm::dot(ap, ab), d21 = glm::dot(ap, ac);
    const float area = d00 * d11 - d01 * d01;
    if (area <= 0.0f) return {1.0f, 0.0f, 0.0f};
    const float v = (d11 * d20 - d01 * d21) / area, w = (d00 * d21 - d01 * d20) / area;
    return {1.0f - v - w, v, w};
}

glm::vec2 texcoordAt(const body::Mesh& model, const body::SurfacePoint& place) {
    const std::uint32_t* corner = &model.indices[3 * place.triangle];
    const glm::vec3 weights = barycentric(place.position, model.positions[corner[0]],
                                          model.positions[corner[1]], model.positions[corner[2]]);
    return weights.x * model.texcoords[corner[0]] + weights.y * model.texcoords[corner[1]] +
           weights.z * model.texcoords[corner[2]];
}

void smoothAlong(body::Mesh& mesh) {
    std::vector<float> sum(mesh.positions.size());
    std::vector<int> count(mesh.positions.size());
    for (int round = 0; round < kSmoothings; ++round) {
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] = mesh.texcoords[i].y, count[i] = 1;
        for (std::size_t i = 0; i < mesh.indices.size(); ++i) {
            const std::size_t next = i % 3 == 2 ? i - 2 : i + 1;
            const std::uint32_t a = mesh.indices[i], b = mesh.indices[next];
            sum[a] += mesh.texcoords[b].y, ++count[a];
            sum[b] += mesh.texcoords[a].y, ++count[b];
        }
        for (std::size_t i = 0; i < sum.size(); ++i)
            mesh.texcoords[i].y = sum[i] / static_cast<float>(count[i]);
    }
}

/// In triangles across the seam, the corners just past it get a double that ends at 1: coordinates
/// beyond are not kept when drawn.
void openSeam(body::Mesh& mesh) {
    std::map<std::uint32_t, std::uint32_t> doubles;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        float low = 1.0f, high = 0.0f;
        for (std::size_t k = 0; k < 3; ++k) {
            const float x = mesh.texcoords[mesh.indices[i + k]].x;
            low = std::min(low, x), high = std::max(high, x);
        }
        if (high - low <= 0.5f) continue;
        for (std::size_t k = 0; k < 3; ++k) {
            std::uint32_t& index = mesh.indices[i + k];
            if (mesh.texcoords[index].x >= 0.5f) continue;
            const auto [entry, isNew] =
                doubles.try_emplace(index, static_cast<std::uint32_t>(mesh.positions.size()));
            if (isNew) {
                const glm::vec3 position = mesh.positions[index], normal = mesh.normals[index];
                const glm::vec2 texcoord(1.0f, mesh.texcoords[index].y);
                mesh.positions.push_back(position);
                mesh.normals.push_back(normal);
                mesh.texcoords.push_back(texcoord);
            }
            index = entry->second;
        }
    }
}

} // namespace

void layFibres(body::Mesh& mesh, const body::Mesh& model) {
    const body::RayCaster caster({&model});
    mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
    for (std::size_t i = 0; i < mesh.positions.size(); ++i)
        if (const auto place = caster.nearest(mesh.positions[i]))
            mesh.texcoords[i] = texcoordAt(model, *place);
    smoothAlong(mesh);
    openSeam(mesh);
}

} // namespace myoatlas::importer
