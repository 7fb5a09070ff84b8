#include "importer/shape.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace myoatlas::importer {

namespace {

glm::dvec3 apply(const glm::dmat4& transform, const glm::vec3& p) {
    return glm::dvec3(transform * glm::dvec4(p, 1.0));
}

void turnOver(body::Mesh& mesh) {
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        std::swap(mesh.indices[i + 1], mesh.indices[i + 2]);
}

} // namespace

Shape shapeOf(const body::Mesh& mesh) { return shapeOf(mesh, glm::dmat4(1.0)); }

Shape shapeOf(const body::Mesh& mesh, const glm::dmat4& transform) {
    Shape shape;
    if (mesh.indices.empty()) return shape;
    // Relative to a vertex, so that nothing is lost far from the origin.
    const glm::dvec3 origin = apply(transform, mesh.positions[mesh.indices[0]]);
    glm::dvec3 first(0.0);
    double second = 0.0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const glm::dvec3 a = apply(transform, mesh.positions[mesh.indices[i]]) - origin;
        const glm::dvec3 b = apply(transform, mesh.positions[mesh.indices[i + 1]]) - origin;
        const glm::dvec3 c = apply(transform, mesh.positions[mesh.indices[i + 2]]) - origin;
        const double area = 0.5 * glm::length(glm::cross(b - a, c - a));
        shape.area += area;
        first += area / 3.0 * (a + b + c);
        const glm::dvec3 sum = a + b + c;
        // The mean of |p|^2 over a triangle.
        second +=
            area / 12.0 * (glm::dot(a, a) + glm::dot(b, b) + glm::dot(c, c) + glm::dot(sum, sum));
    }
    if (shape.area <= 0.0) {
        shape.centroid = origin;
        return shape;
    }
    const glm::dvec3 middle = first / shape.area;
    shape.centroid = origin + middle;
    shape.radius = std::sqrt(std::max(0.0, second / shape.area - glm::dot(middle, middle)));
    return shape;
}

std::vector<Sample> samplesOf(const body::Mesh& mesh, std::size_t count) {
    std::vector<Sample> samples;
    double total = 0.0;
    std::vector<double> until;
    until.reserve(mesh.triangleCount());
    const auto corner = [&](std::size_t triangle, std::size_t k) {
        return glm::dvec3(mesh.positions[mesh.indices[3 * triangle + k]]);
    };
    for (std::size_t t = 0; t < mesh.triangleCount(); ++t) {
        total += glm::length(glm::cross(corner(t, 1) - corner(t, 0), corner(t, 2) - corner(t, 0)));
        until.push_back(total);
    }
    if (total <= 0.0) return samples;
    std::size_t triangle = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double at = (static_cast<double>(i) + 0.5) / static_cast<double>(count) * total;
        while (triangle + 1 < until.size() && until[triangle] < at) ++triangle;
        // A low-discrepancy sequence over the triangle (golden ratio and its square).
        const double u = std::sqrt(std::fmod(0.5 + 0.7548776662 * static_cast<double>(i), 1.0));
        const double v = std::fmod(0.5 + 0.5698402910 * static_cast<double>(i), 1.0);
        const glm::dvec3 a = corner(triangle, 0), b = corner(triangle, 1), c = corner(triangle, 2);
        const glm::dvec3 normal = glm::cross(b - a, c - a);
        const double length = glm::length(normal);
        if (length <= 0.0) continue;
        samples.push_back(
            {glm::vec3((1.0 - u) * a + u * (1.0 - v) * b + u * v * c), glm::vec3(normal / length)});
    }
    return samples;
}

body::Mesh moved(const body::Mesh& mesh, const glm::dmat4& transform) {
    body::Mesh result = mesh;
    for (glm::vec3& p : result.positions) p = glm::vec3(apply(transform, p));
    if (glm::determinant(glm::dmat3(transform)) < 0.0) turnOver(result);
    if (body::signedVolume(result) < 0.0f) turnOver(result);
    result.texcoords.assign(result.positions.size(), glm::vec2(0.0f));
    body::computeNormals(result);
    return result;
}

} // namespace myoatlas::importer
