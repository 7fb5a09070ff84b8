#include "builder/voxel_field.h"

#include <array>
#include <cstdint>
#include <limits>

namespace myoatlas::builder {

namespace {

constexpr std::uint32_t kNoVertex = std::numeric_limits<std::uint32_t>::max();

/// Offsets of the eight corners of a cell; bit 0 = x, bit 1 = y, bit 2 = z.
constexpr std::array<std::array<int, 3>, 8> kCorners{
    {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 1, 0}, {0, 0, 1}, {1, 0, 1}, {0, 1, 1}, {1, 1, 1}}};

/// Corner pairs of the twelve edges of a cell.
constexpr std::array<std::array<int, 2>, 12> kEdges{{{0, 1},
                                                     {2, 3},
                                                     {4, 5},
                                                     {6, 7},
                                                     {0, 2},
                                                     {1, 3},
                                                     {4, 6},
                                                     {5, 7},
                                                     {0, 4},
                                                     {1, 5},
                                                     {2, 6},
                                                     {3, 7}}};

/// Corners of the six faces of a cell, in order around the face.
constexpr std::array<std::array<int, 4>, 6> kFaces{
    {{0, 1, 3, 2}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 3, 7, 6}, {0, 2, 6, 4}, {1, 3, 7, 5}}};

/// Whether a cell with these inside corners would pinch: a face whose diagonals differ, or two
/// corners that meet only across the cell. One vertex per cell is a manifold without those.
bool isPinched(unsigned inside) {
    for (const auto& face : kFaces) {
        const auto at = [&](int i) { return (inside >> face[static_cast<std::size_t>(i)]) & 1u; };
        if (at(0) == at(2) && at(1) == at(3) && at(0) != at(1)) return true;
    }
    for (int corner = 0; corner < 4; ++corner) {
        const unsigned pair = (1u << corner) | (1u << (7 - corner));
        if (inside == pair || inside == (0xffu ^ pair)) return true;
    }
    return false;
}

std::array<bool, 256> pinchedTable() {
    std::array<bool, 256> table{};
    for (unsigned inside = 0; inside < 256; ++inside) table[inside] = isPinched(inside);
    return table;
}

unsigned insideCorners(const VoxelField& field, int x, int y, int z) {
    unsigned inside = 0;
    for (std::size_t i = 0; i < 8; ++i)
        if (field.at(x + kCorners[i][0], y + kCorners[i][1], z + kCorners[i][2]) < 0.0f)
            inside |= 1u << i;
    return inside;
}

void closeBorder(VoxelField& field) {
    const float outside = field.spacing;
    for (int z = 0; z < field.size.z; ++z)
        for (int y = 0; y < field.size.y; ++y)
            for (int x = 0; x < field.size.x; ++x) {
                const bool inner = z > 0 && z < field.size.z - 1 && y > 0 && y < field.size.y - 1;
                if (inner && x == 1) x = std::max(field.size.x - 1, 1);
                float& value = field.at(x, y, z);
                if (value <= 0.0f) value = outside;
            }
}

/// Fills the outside corner nearest to the surface in the cell; false when only border points are
/// left to fill.
bool fillNearestCorner(VoxelField& field, glm::ivec3 cell, glm::ivec3& filled) {
    float nearest = std::numeric_limits<float>::max();
    for (const auto& corner : kCorners) {
        const glm::ivec3 p = cell + glm::ivec3(corner[0], corner[1], corner[2]);
        const bool onBorder =
            glm::any(glm::equal(p, glm::ivec3(0))) || glm::any(glm::equal(p, field.size - 1));
        const float value = field.at(p.x, p.y, p.z);
        if (onBorder || value < 0.0f || value >= nearest) continue;
        nearest = value;
        filled = p;
    }
    if (nearest == std::numeric_limits<float>::max()) return false;
    field.at(filled.x, filled.y, filled.z) = -0.1f * field.spacing;
    return true;
}

/// Joins what touches only across a diagonal, until no cell is pinched. Filling only ever adds
/// inside points, so it ends.
void removePinches(VoxelField& field) {
    static const std::array<bool, 256> kPinched = pinchedTable();
    std::vector<glm::ivec3> pending;
    for (int z = 0; z + 1 < field.size.z; ++z)
        for (int y = 0; y + 1 < field.size.y; ++y)
            for (int x = 0; x + 1 < field.size.x; ++x)
                if (kPinched[insideCorners(field, x, y, z)]) pending.emplace_back(x, y, z);
    while (!pending.empty()) {
        const glm::ivec3 cell = pending.back();
        pending.pop_back();
        glm::ivec3 filled{0};
        if (!kPinched[insideCorners(field, cell.x, cell.y, cell.z)]) continue;
        if (!fillNearestCorner(field, cell, filled)) continue;
        for (const auto& corner : kCorners)
            pending.push_back(filled - glm::ivec3(corner[0], corner[1], corner[2]));
    }
}

glm::vec3 meanCrossing(const VoxelField& field, int x, int y, int z) {
    glm::vec3 sum(0.0f);
    int count = 0;
    for (const auto& edge : kEdges) {
        const auto& a = kCorners[static_cast<std::size_t>(edge[0])];
        const auto& b = kCorners[static_cast<std::size_t>(edge[1])];
        const float va = field.at(x + a[0], y + a[1], z + a[2]);
        const float vb = field.at(x + b[0], y + b[1], z + b[2]);
        if ((va < 0.0f) == (vb < 0.0f)) continue;
        sum += glm::mix(glm::vec3(a[0], a[1], a[2]), glm::vec3(b[0], b[1], b[2]), va / (va - vb));
        ++count;
    }
    return field.point(x, y, z) + field.spacing * sum / static_cast<float>(count);
}

/// Numbers the crossed cells of one slice in x, y order; `kNoVertex` elsewhere.
void addSliceVertices(const VoxelField& field, int z, std::vector<std::uint32_t>& slice,
                      body::Mesh& mesh) {
    slice.assign(static_cast<std::size_t>(field.size.x) * field.size.y, kNoVertex);
    for (int y = 0; y + 1 < field.size.y; ++y)
        for (int x = 0; x + 1 < field.size.x; ++x) {
            const unsigned inside = insideCorners(field, x, y, z);
            if (inside == 0 || inside == 0xffu) continue;
            slice[static_cast<std::size_t>(y) * field.size.x + x] =
                static_cast<std::uint32_t>(mesh.positions.size());
            mesh.positions.push_back(meanCrossing(field, x, y, z));
        }
}

/// Two triangles for the quad a b c d (in order around it), split along the shorter diagonal.
void addQuad(body::Mesh& mesh, std::array<std::uint32_t, 4> quad, bool flipped) {
    if (flipped) std::swap(quad[1], quad[3]);
    const auto& p = mesh.positions;
    const float ac = glm::distance(p[quad[0]], p[quad[2]]);
    const float bd = glm::distance(p[quad[1]], p[quad[3]]);
    if (ac <= bd)
        mesh.indices.insert(mesh.indices.end(),
                            {quad[0], quad[1], quad[2], quad[0], quad[2], quad[3]});
    else
        mesh.indices.insert(mesh.indices.end(),
                            {quad[0], quad[1], quad[3], quad[1], quad[2], quad[3]});
}

/// One quad for each crossed grid edge that leaves a point of slice z: along x and y within the
/// slice, along z to the next. `below` and `here` are the cells under and above the slice's points.
void addSliceQuads(const VoxelField& field, int z, const std::vector<std::uint32_t>& below,
                   const std::vector<std::uint32_t>& here, body::Mesh& mesh) {
    const std::size_t row = field.size.x;
    for (int y = 0; y + 1 < field.size.y; ++y)
        for (int x = 0; x + 1 < field.size.x; ++x) {
            const std::size_t i = static_cast<std::size_t>(y) * row + x;
            const bool inside = field.at(x, y, z) < 0.0f;
            // The border is outside, so edges along it are never crossed and i - row exists.
            if (inside != (field.at(x + 1, y, z) < 0.0f))
                addQuad(mesh, {below[i - row], below[i], here[i], here[i - row]}, !inside);
            if (inside != (field.at(x, y + 1, z) < 0.0f))
                addQuad(mesh, {below[i - 1], here[i - 1], here[i], below[i]}, !inside);
            if (inside != (field.at(x, y, z + 1) < 0.0f))
                addQuad(mesh, {here[i - 1 - row], here[i - row], here[i], here[i - 1]}, !inside);
        }
}

} // namespace

body::Mesh surfaceNets(VoxelField field) {
    body::Mesh mesh;
    if (glm::any(glm::lessThan(field.size, glm::ivec3(3)))) return mesh;
    closeBorder(field);
    removePinches(field);
    std::vector<std::uint32_t> below, here;
    for (int z = 0; z + 1 < field.size.z; ++z) {
        addSliceVertices(field, z, here, mesh);
        addSliceQuads(field, z, below, here, mesh);
        std::swap(below, here);
    }
    mesh.normals.resize(mesh.positions.size());
    parallelFor(static_cast<int>(mesh.positions.size()), [&](int i) {
        const glm::vec3 gradient = field.gradient(mesh.positions[static_cast<std::size_t>(i)]);
        const float length = glm::length(gradient);
        mesh.normals[static_cast<std::size_t>(i)] =
            length > 0.0f ? gradient / length : glm::vec3(0.0f, 1.0f, 0.0f);
    });
    mesh.texcoords.assign(mesh.positions.size(), glm::vec2(0.0f));
    return mesh;
}

} // namespace myoatlas::builder
