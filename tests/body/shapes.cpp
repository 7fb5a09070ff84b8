#include "shapes.h"

#include <cmath>
#include <glm/gtc/constants.hpp>

namespace myoatlas::body {

namespace {

void addSquare(Mesh& mesh, std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    for (const std::uint32_t index : {a, b, c, a, c, d}) mesh.indices.push_back(index);
}

} // namespace

Mesh flatSquare(float half, int cells, float z) {
    Mesh mesh;
    for (int y = 0; y <= cells; ++y)
        for (int x = 0; x <= cells; ++x)
            mesh.positions.push_back({half * (2.0f * float(x) / float(cells) - 1.0f),
                                      half * (2.0f * float(y) / float(cells) - 1.0f), z});
    const auto at = [&](int x, int y) { return std::uint32_t(y * (cells + 1) + x); };
    for (int y = 0; y < cells; ++y)
        for (int x = 0; x < cells; ++x)
            addSquare(mesh, at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1));
    computeNormals(mesh);
    mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
    return mesh;
}

Mesh tube(float radius, float height, int around, int along) {
    Mesh mesh;
    for (int y = 0; y <= along; ++y)
        for (int i = 0; i < around; ++i) {
            const float angle = glm::two_pi<float>() * float(i) / float(around);
            mesh.positions.push_back({radius * std::sin(angle), height * float(y) / float(along),
                                      radius * std::cos(angle)});
        }
    const auto at = [&](int i, int y) { return std::uint32_t(y * around + i % around); };
    for (int y = 0; y < along; ++y)
        for (int i = 0; i < around; ++i)
            addSquare(mesh, at(i, y), at(i + 1, y), at(i + 1, y + 1), at(i, y + 1));
    computeNormals(mesh);
    mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
    return mesh;
}

} // namespace myoatlas::body
