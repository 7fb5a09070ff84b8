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

/// Whether a body is prepared for a window that turns it.
enum class Detail {
    /// Full meshes only, for stills.
    full,
    /// Also coarser meshes for `Quality::moving` and `coarse`: the levels of detail of the file, or,
    /// where it has none, a third of the triangles, which takes about 0.3 s for a million.
    fullAndMoving,
};

/// All meshes of a body in one vertex and one index buffer, skin first so that zone weights, which
/// only the skin has, start at vertex 0 of their own buffer.
class BodyBuffers {
public:
    BodyBuffers() = default;
    BodyBuffers(const body::Body& body, Detail detail);

    /// Of the structure with that index in the body.
    const std::vector<IndexRange>& ranges(Quality quality) const {
        return ranges_[static_cast<std::size_t>(quality)];
    }
    /// Index of the skin in the body, or -1.
    int skin() const { return skin_; }
    std::size_t skinVertexCount() const { return skinVertexCount_; }
    const body::Bounds& bounds() const { return bounds_; }
    /// The number of fibre bundles to draw around each structure; 0 where it has no fibres.
    const std::vector<float>& bundles() const { return bundles_; }

    /// Draws with the program in use; never the skin with a program that reads zones.
    void draw(std::span<const IndexRange> ranges) const;
    void drawSkin(Quality quality) const;

    /// From now on skin vertices read attributes ATTRIBUTE_ZONES_01 … 67 from `weights`, 16 bytes
    /// each.
    void attachZones(const gl::Buffer& weights) const;

private:
    gl::Buffer vertices_;
    gl::Buffer indices_;
    gl::VertexArray arrays_;
    gl::VertexArray skinArrays_;
    /// By quality.
    std::array<std::vector<IndexRange>, kQualityCount> ranges_;
    std::vector<float> bundles_;
    body::Bounds bounds_;
    int skin_ = -1;
    std::size_t skinVertexCount_ = 0;
};

} // namespace myoatlas::renderer
