#include "renderer/body_buffers.h"

#include "base/parallel.h"
#include "renderer/draw_pacing.h"
#include "shaders/include/bindings.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <meshoptimizer.h>
#include <numeric>

namespace myoatlas::renderer {

namespace {

/// 24 bytes: what one vertex costs is what a frame costs on a software rasteriser.
struct Vertex {
    glm::vec3 position;
    std::uint32_t normal;      // 10:10:10:2 signed
    std::uint16_t texcoord[2]; // 0..1
    std::uint32_t structure;
};
static_assert(sizeof(Vertex) == 24);

/// Metres around a structure that one visible bundle of fibres takes.
constexpr float kBundleWidth = 0.0028f;

std::uint32_t packNormal(glm::vec3 n) {
    const auto part = [](float x) {
        const float scaled = std::clamp(x, -1.0f, 1.0f) * 511.0f; // no lround: it is a call
        return static_cast<std::uint32_t>(
                   static_cast<int>(scaled + (scaled < 0.0f ? -0.5f : 0.5f))) &
               0x3ffu;
    };
    return part(n.x) | part(n.y) << 10 | part(n.z) << 20;
}

std::uint16_t packUnit(float x) {
    return static_cast<std::uint16_t>(std::clamp(x, 0.0f, 1.0f) * 65535.0f + 0.5f);
}

/// Skin first, then in the body's order.
std::vector<std::size_t> uploadOrder(const body::Body& body, int skin) {
    std::vector<std::size_t> order(body.structures.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (skin >= 0) std::rotate(order.begin(), order.begin() + skin, order.begin() + skin + 1);
    return order;
}

void writeVertices(std::span<Vertex> vertices, const body::Mesh& mesh, std::size_t structure) {
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        const glm::vec3 normal = i < mesh.normals.size() ? mesh.normals[i] : glm::vec3(0, 1, 0);
        const glm::vec2 texcoord = i < mesh.texcoords.size() ? mesh.texcoords[i] : glm::vec2(0);
        vertices[i] = {mesh.positions[i],
                       packNormal(normal),
                       {packUnit(texcoord.x), packUnit(texcoord.y)},
                       static_cast<std::uint32_t>(structure)};
    }
}

/// How far one goes on the surface for texcoord.x to grow by 1, as the mean over all edges, in
/// bundles. Structures without fibres have no texcoords, or all of them zero.
float bundlesAround(const body::Mesh& mesh) {
    if (mesh.texcoords.size() != mesh.positions.size()) return 0.0f;
    float metres = 0.0f, turns = 0.0f, along = 0.0f;
    for (std::size_t i = 0; i + 1 < mesh.indices.size(); i += 3) {
        const std::uint32_t a = mesh.indices[i], b = mesh.indices[i + 1];
        const glm::vec2 step = glm::abs(mesh.texcoords[b] - mesh.texcoords[a]);
        along = std::max(along, step.y);
        // Edges along the fibres say nothing, and those over the seam jump by a whole turn.
        if (step.x < 1e-4f || step.x > 0.5f || step.y > step.x) continue;
        metres += glm::distance(mesh.positions[a], mesh.positions[b]);
        turns += step.x;
    }
    if (along <= 0.0f || turns <= 0.0f) return 0.0f;
    return std::clamp(std::round(metres / turns / kBundleWidth), 6.0f, 160.0f);
}

/// Indices of a coarser mesh over the same vertices: a third of the triangles, less where that
/// would bend the surface by more than 1 % of its size.
std::vector<std::uint32_t> coarserIndices(const body::Mesh& mesh) {
    constexpr std::size_t kWorthwhile = 3 * 300;
    constexpr float kTargetError = 0.01f;
    if (mesh.indices.size() < kWorthwhile) return mesh.indices;
    std::vector<std::uint32_t> coarser(mesh.indices.size());
    const std::size_t wanted = mesh.indices.size() / 9 * 3;
    coarser.resize(meshopt_simplify(coarser.data(), mesh.indices.data(), mesh.indices.size(),
                                    &mesh.positions[0].x, mesh.positions.size(), sizeof(glm::vec3),
                                    wanted, kTargetError, 0, nullptr));
    return coarser;
}

/// Fills the bound buffer with `count` parts that follow each other, a few megabytes at a time: a
/// copy of everything would double what a large body takes. `write` fills a part, on any core.
template <typename T, typename SizeOf, typename Write>
void inBatches(GLenum target, std::size_t count, const SizeOf& sizeOf, const Write& write) {
    constexpr std::size_t kBatchBytes = 4u << 20;
    std::vector<T> staging;
    std::vector<std::size_t> starts; // in `staging`
    std::size_t uploaded = 0;
    for (std::size_t first = 0, next = 0; first < count; first = next) {
        starts.assign(1, 0);
        while (next < count && starts.back() * sizeof(T) < kBatchBytes)
            starts.push_back(starts.back() + sizeOf(next++));
        staging.resize(starts.back());
        forEachIndex(next - first, [&](std::size_t i) {
            write(first + i, std::span(staging).subspan(starts[i], starts[i + 1] - starts[i]));
        });
        glBufferSubData(target, static_cast<GLintptr>(uploaded * sizeof(T)),
                        static_cast<GLsizeiptr>(staging.size() * sizeof(T)), staging.data());
        uploaded += staging.size();
    }
}

/// One list of indices on its way into the shared buffer.
struct IndexPart {
    std::span<const std::uint32_t> indices;
    std::uint32_t first = 0; // in the shared buffer
    std::uint32_t base = 0;  // first vertex of its structure

    IndexRange range() const { return {first, static_cast<std::uint32_t>(indices.size())}; }
};

/// Gives every part its place, one after the other.
class IndexParts {
public:
    IndexRange add(std::span<const std::uint32_t> indices, std::uint32_t base) {
        parts_.push_back({indices, count_, base});
        count_ += static_cast<std::uint32_t>(indices.size());
        return parts_.back().range();
    }

    /// Into the element buffer that is bound.
    void upload() const {
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, GLsizeiptr{4} * count_, nullptr, GL_STATIC_DRAW);
        const auto sizeOf = [&](std::size_t p) { return parts_[p].indices.size(); };
        inBatches<std::uint32_t>(GL_ELEMENT_ARRAY_BUFFER, parts_.size(), sizeOf,
                                 [&](std::size_t p, std::span<std::uint32_t> out) {
                                     const IndexPart& part = parts_[p];
                                     for (std::size_t i = 0; i < out.size(); ++i)
                                         out[i] = part.base + part.indices[i];
                                 });
    }

private:
    std::vector<IndexPart> parts_;
    std::uint32_t count_ = 0;
};

void describeVertices() {
    const auto offset = [](std::size_t bytes) { return reinterpret_cast<const void*>(bytes); };
    glEnableVertexAttribArray(ATTRIBUTE_POSITION);
    glVertexAttribPointer(ATTRIBUTE_POSITION, 3, GL_FLOAT, GL_FALSE, sizeof(Vertex), nullptr);
    glEnableVertexAttribArray(ATTRIBUTE_NORMAL);
    glVertexAttribPointer(ATTRIBUTE_NORMAL, 4, GL_INT_2_10_10_10_REV, GL_TRUE, sizeof(Vertex),
                          offset(offsetof(Vertex, normal)));
    glEnableVertexAttribArray(ATTRIBUTE_TEXCOORD);
    glVertexAttribPointer(ATTRIBUTE_TEXCOORD, 2, GL_UNSIGNED_SHORT, GL_TRUE, sizeof(Vertex),
                          offset(offsetof(Vertex, texcoord)));
    glEnableVertexAttribArray(ATTRIBUTE_STRUCTURE);
    glVertexAttribIPointer(ATTRIBUTE_STRUCTURE, 1, GL_UNSIGNED_INT, sizeof(Vertex),
                           offset(offsetof(Vertex, structure)));
}

void drawRange(IndexRange range, DrawPacing& pacing) {
    const auto count = static_cast<GLsizei>(range.count);
    for (GLsizei drawn = 0; drawn < count;) {
        const GLsizei batch = std::min(count - drawn, pacing.batch());
        const std::size_t first = std::size_t{range.first} + static_cast<std::size_t>(drawn);
        glDrawElements(GL_TRIANGLES, batch, GL_UNSIGNED_INT,
                       reinterpret_cast<const void*>(first * 4));
        pacing.drew(batch);
        drawn += batch;
    }
}

/// Neighbours in one call: a call for each structure costs a large atlas a third of a picture.
void drawRanges(std::span<const IndexRange> ranges) {
    DrawPacing pacing = DrawPacing::forDriver();
    IndexRange joined;
    for (const IndexRange& range : ranges) {
        if (joined.first + joined.count != range.first) {
            drawRange(joined, pacing);
            joined = {range.first, 0};
        }
        joined.count += range.count;
    }
    drawRange(joined, pacing);
}

/// Four bytes a pair of zones, as many pairs as fit into `stride`.
void describeZones(const gl::VertexArray& arrays, const gl::Buffer& weights, std::size_t stride) {
    glBindVertexArray(arrays.id());
    glBindBuffer(GL_ARRAY_BUFFER, weights.id());
    for (GLuint pair = 0; pair < MAX_ZONES / 2; ++pair) {
        const std::size_t offset = std::size_t{pair} * 4;
        if (offset >= stride) {
            glDisableVertexAttribArray(ATTRIBUTE_ZONES_01 + pair);
            continue;
        }
        glEnableVertexAttribArray(ATTRIBUTE_ZONES_01 + pair);
        glVertexAttribPointer(ATTRIBUTE_ZONES_01 + pair, 4, GL_UNSIGNED_BYTE, GL_TRUE,
                              static_cast<GLsizei>(stride), reinterpret_cast<const void*>(offset));
    }
    glBindVertexArray(0);
}

} // namespace

BodyBuffers::BodyBuffers(const body::Body& body, Detail detail)
    : vertices_(gl::Buffer::create()), indices_(gl::Buffer::create()),
      arrays_(gl::VertexArray::create()), skinArrays_(gl::VertexArray::create()),
      zonedArrays_(gl::VertexArray::create()), bundles_(body.structures.size()),
      boundsOf_(body.structures.size()) {
    auto& [coarse, moving, still] = ranges_;
    still.resize(body.structures.size());
    if (const body::Structure* skin = body.skin()) {
        skin_ = static_cast<int>(skin - body.structures.data());
        skinVertexCount_ = skin->mesh.positions.size();
    }
    const std::vector<std::size_t> order = uploadOrder(body, skin_);
    std::vector<std::uint32_t>& bases = firstVertices_;
    bases.resize(body.structures.size());
    std::uint32_t vertexCount = 0;
    IndexParts parts;
    for (const std::size_t s : order) {
        const body::Mesh& mesh = body.structures[s].mesh;
        bases[s] = vertexCount;
        vertexCount += static_cast<std::uint32_t>(mesh.positions.size());
        const auto& levels = body.structures[s].levels;
        const bool isFirst = detail == Detail::firstLevel && !levels.empty();
        still[s] = parts.add(isFirst ? levels[0] : mesh.indices, bases[s]);
    }
    moving = coarse = farRanges_ = still;
    std::vector<std::vector<std::uint32_t>> made(body.structures.size());
    // Level after level, so that what is drawn together lies together.
    for (const std::size_t s : order) {
        if (detail == Detail::firstLevel) break;
        const auto& levels = body.structures[s].levels;
        if (!levels.empty()) {
            moving[s] = coarse[s] = parts.add(levels[0], bases[s]);
            if (static_cast<int>(s) != skin_) farRanges_[s] = moving[s];
        } else if (detail == Detail::fullAndMoving) {
            made[s] = coarserIndices(body.structures[s].mesh);
            moving[s] = coarse[s] = parts.add(made[s], bases[s]);
        }
    }
    for (const std::size_t s : order) {
        const auto& levels = body.structures[s].levels;
        if (detail != Detail::firstLevel && levels.size() > 1)
            coarse[s] = parts.add(levels[1], bases[s]);
    }
    vertexCount_ = vertexCount;
    uploadVertices(body, order, vertexCount);
    for (const gl::VertexArray* arrays : {&arrays_, &skinArrays_, &zonedArrays_}) {
        glBindVertexArray(arrays->id());
        glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.id());
        describeVertices();
    }
    parts.upload();
    glBindVertexArray(0);
}

void BodyBuffers::uploadVertices(const body::Body& body, std::span<const std::size_t> order,
                                 std::size_t count) {
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.id());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(count * sizeof(Vertex)), nullptr,
                 GL_STATIC_DRAW);
    const auto meshOf = [&](std::size_t i) -> const body::Mesh& {
        return body.structures[order[i]].mesh;
    };
    inBatches<Vertex>(
        GL_ARRAY_BUFFER, order.size(), [&](std::size_t i) { return meshOf(i).positions.size(); },
        [&](std::size_t i, std::span<Vertex> out) {
            writeVertices(out, meshOf(i), order[i]);
            bundles_[order[i]] = bundlesAround(meshOf(i));
            boundsOf_[order[i]] = meshOf(i).bounds();
        });
    for (const body::Bounds& bounds : boundsOf_) bounds_.add(bounds);
}

void BodyBuffers::draw(std::span<const IndexRange> ranges) const {
    glBindVertexArray(arrays_.id());
    drawRanges(ranges);
    glBindVertexArray(0);
}

void BodyBuffers::drawZoned(std::span<const IndexRange> ranges) const {
    glBindVertexArray(zonedArrays_.id());
    drawRanges(ranges);
    glBindVertexArray(0);
}

void BodyBuffers::drawSkin(Quality quality) const {
    if (skin_ < 0) return;
    glBindVertexArray(skinArrays_.id());
    DrawPacing pacing = DrawPacing::forDriver();
    drawRange(ranges(quality)[static_cast<std::size_t>(skin_)], pacing);
    glBindVertexArray(0);
}

void BodyBuffers::attachZones(const gl::Buffer& weights) const {
    describeZones(skinArrays_, weights, 2 * MAX_ZONES);
}

void BodyBuffers::attachCarriedZones(const gl::Buffer& weights, std::size_t stride) const {
    describeZones(zonedArrays_, weights, stride);
}

} // namespace myoatlas::renderer
