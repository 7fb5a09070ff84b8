#pragma once

#include "body/body.h"
#include "gl/handle.h"
#include "renderer/draw_list.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace myoatlas::renderer {

/// Consecutive indices of the shared index buffer.
struct IndexRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    friend bool operator==(const IndexRange&, const IndexRange&) = default;
};

/// Whether a body is prepared for a window that turns it. The levels of detail of the file are used
/// in any case.
enum class Detail {
    /// For stills.
    full,
    /// A file without levels of detail gets coarser meshes for `Quality::moving` and `coarse`: a
    /// third of the triangles, which takes about 0.3 s for a million.
    fullAndMoving,
    /// For one quick picture: where the file has levels of detail, the first of them only, whatever
    /// the quality; a large body then takes half the memory.
    firstLevel,
};

/// All meshes of a body in one vertex and one index buffer, skin first so that zone weights, which
/// only the skin has, start at vertex 0 of their own buffer.
class BodyBuffers {
public:
    BodyBuffers() = default;
    BodyBuffers(const body::Body& body, Detail detail);

    /// Of the structure with that index in the body. A still picture whose pixels are so wide
    /// (metres on the body) that nobody would see the difference has the file's first level of
    /// detail; never for the skin, whose vertices carry the zones.
    const std::vector<IndexRange>& ranges(Quality quality, float pixel = 0.0f) const {
        const bool isFar = quality == Quality::still && pixel > kFarPixel;
        return isFar ? farRanges_ : ranges_[static_cast<std::size_t>(quality)];
    }
    /// Index of the skin in the body, or -1.
    int skin() const { return skin_; }
    std::size_t skinVertexCount() const { return skinVertexCount_; }
    const body::Bounds& bounds() const { return bounds_; }
    const body::Bounds& boundsOf(std::size_t structure) const { return boundsOf_[structure]; }
    /// The number of fibre bundles to draw around each structure; 0 where it has no fibres.
    const std::vector<float>& bundles() const { return bundles_; }

    /// Draws with the program in use; never the skin with a program that reads zones.
    void draw(std::span<const IndexRange> ranges) const;
    void drawSkin(Quality quality) const;
    /// What carries the zones of a hidden skin.
    void drawZoned(std::span<const IndexRange> ranges) const;

    /// From now on skin vertices read attributes ATTRIBUTE_ZONES_01 … 67 from `weights`, 16 bytes
    /// each.
    void attachZones(const gl::Buffer& weights) const;
    /// The same for `drawZoned`, `stride` bytes for each vertex of the body.
    void attachCarriedZones(const gl::Buffer& weights, std::size_t stride) const;
    /// Where the vertices of a structure begin among those of the body.
    std::size_t firstVertex(std::size_t structure) const { return firstVertices_[structure]; }
    std::size_t vertexCount() const { return vertexCount_; }

private:
    /// The structures' vertices in that order; notes bounds and bundles on the way.
    void uploadVertices(const body::Body& body, std::span<const std::size_t> order,
                        std::size_t count);

    /// The first level lies within 1.5 mm of the whole mesh, most of it far closer.
    static constexpr float kFarPixel = 0.0015f;

    gl::Buffer vertices_;
    gl::Buffer indices_;
    gl::VertexArray arrays_;
    gl::VertexArray skinArrays_;
    gl::VertexArray zonedArrays_;
    std::vector<std::uint32_t> firstVertices_;
    std::size_t vertexCount_ = 0;
    /// By quality.
    std::array<std::vector<IndexRange>, kQualityCount> ranges_;
    std::vector<IndexRange> farRanges_;
    std::vector<float> bundles_;
    std::vector<body::Bounds> boundsOf_;
    body::Bounds bounds_;
    int skin_ = -1;
    std::size_t skinVertexCount_ = 0;
};

} // namespace myoatlas::renderer
