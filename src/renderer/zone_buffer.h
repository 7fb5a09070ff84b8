#pragma once

#include "gl/handle.h"
#include "renderer/body_buffers.h"
#include "renderer/draw_list.h"

#include <memory>
#include <span>
#include <vector>

namespace myoatlas::renderer {

/// Sixteen bytes for each skin vertex: essential and spillover weight of zone 0, of zone 1, …
/// Weights shorter than the skin count as 0 there.
std::vector<std::uint8_t> packZoneWeights(std::span<const Zone> zones, std::size_t vertexCount);

/// The zones' weights as vertex attributes of the skin, and their hues as a uniform block.
class ZoneBuffer {
public:
    ZoneBuffer() = default;
    explicit ZoneBuffer(const BodyBuffers& body);

    /// Uploads what changed since the last picture and binds the block.
    void update(std::span<const Zone> zones, ZoneStyle style);
    /// Uploads the weights of what carries the zones of a hidden skin where they changed.
    void carry(const BodyBuffers& body, std::shared_ptr<const CarriedZones> carried);

private:
    void updateBlock(std::span<const Zone> zones, ZoneStyle style);

    gl::Buffer weights_;
    gl::Buffer block_;
    std::size_t vertexCount_ = 0;
    /// Kept alive so that an address never means two different sets of weights.
    std::vector<std::shared_ptr<const ZoneWeights>> uploaded_;
    gl::Buffer carriedWeights_;
    std::shared_ptr<const CarriedZones> carried_;
};

} // namespace myoatlas::renderer
