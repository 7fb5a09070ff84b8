#include "renderer/zone_buffer.h"

#include "renderer/colour.h"
#include "shaders/include/bindings.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::renderer {

namespace {

/// Layout of block `Zones` in shaders/include/zones.glsl (std140).
struct ZoneBlock {
    glm::vec4 hue[MAX_ZONES];
    glm::ivec4 setup;
};

void packChannel(const std::vector<float>& weights, std::size_t channel,
                 std::vector<std::uint8_t>& packed) {
    constexpr std::size_t kStride = 2 * MAX_ZONES;
    const std::size_t count = std::min(weights.size(), packed.size() / kStride);
    for (std::size_t v = 0; v < count; ++v) {
        const float weight = std::clamp(weights[v], 0.0f, 1.0f);
        packed[v * kStride + channel] = static_cast<std::uint8_t>(std::lround(weight * 255.0f));
    }
}

} // namespace

static_assert(kMaxZones == MAX_ZONES);

std::vector<std::uint8_t> packZoneWeights(std::span<const Zone> zones, std::size_t vertexCount) {
    std::vector<std::uint8_t> packed(vertexCount * 2 * MAX_ZONES, 0);
    for (std::size_t z = 0; z < std::min(zones.size(), kMaxZones); ++z) {
        if (!zones[z].weights) continue;
        packChannel(zones[z].weights->essential, 2 * z, packed);
        packChannel(zones[z].weights->spillover, 2 * z + 1, packed);
    }
    return packed;
}

ZoneBuffer::ZoneBuffer(const BodyBuffers& body)
    : weights_(gl::Buffer::create()), block_(gl::Buffer::create()),
      vertexCount_(body.skinVertexCount()) {
    glBindBuffer(GL_ARRAY_BUFFER, weights_.id());
    const std::vector<std::uint8_t> none = packZoneWeights({}, vertexCount_);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(none.size()), none.data(),
                 GL_DYNAMIC_DRAW);
    body.attachZones(weights_);
}

void ZoneBuffer::update(std::span<const Zone> zones, ZoneStyle style) {
    zones = zones.first(std::min(zones.size(), kMaxZones));
    std::vector<std::shared_ptr<const ZoneWeights>> shown;
    for (const Zone& zone : zones) shown.push_back(zone.weights);
    if (shown != uploaded_) {
        const std::vector<std::uint8_t> packed = packZoneWeights(zones, vertexCount_);
        glBindBuffer(GL_ARRAY_BUFFER, weights_.id());
        glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(packed.size()), packed.data(),
                     GL_DYNAMIC_DRAW);
        uploaded_ = std::move(shown);
    }
    updateBlock(zones, style);
}

void ZoneBuffer::carry(const BodyBuffers& body, std::shared_ptr<const CarriedZones> carried) {
    if (carried == carried_) return;
    if (carriedWeights_.id() == 0) carriedWeights_ = gl::Buffer::create();
    // Space for every vertex, as numbered in the body's buffer; what no zone reaches is not read.
    glBindBuffer(GL_ARRAY_BUFFER, carriedWeights_.id());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(body.vertexCount() * carried->stride),
                 nullptr, GL_DYNAMIC_DRAW);
    for (std::size_t s = 0; s < carried->weights.size(); ++s) {
        const std::vector<std::uint8_t>& bytes = carried->weights[s];
        if (bytes.empty()) continue;
        glBufferSubData(GL_ARRAY_BUFFER,
                        static_cast<GLintptr>(body.firstVertex(s) * carried->stride),
                        static_cast<GLsizeiptr>(bytes.size()), bytes.data());
    }
    body.attachCarriedZones(carriedWeights_, carried->stride);
    carried_ = std::move(carried);
}

void ZoneBuffer::updateBlock(std::span<const Zone> zones, ZoneStyle style) {
    ZoneBlock block{};
    int drawing = -1;
    for (std::size_t z = 0; z < zones.size(); ++z) {
        block.hue[z] = {linearFromSrgb(zones[z].hue), std::clamp(zones[z].intensity, 0.0f, 1.0f)};
        if (zones[z].isDrawing) drawing = static_cast<int>(z);
    }
    block.setup = {static_cast<int>(zones.size()), static_cast<int>(style), drawing, 0};
    glBindBuffer(GL_UNIFORM_BUFFER, block_.id());
    glBufferData(GL_UNIFORM_BUFFER, sizeof block, &block, GL_DYNAMIC_DRAW);
    glBindBufferBase(GL_UNIFORM_BUFFER, BLOCK_ZONES, block_.id());
}

static_assert(static_cast<int>(ZoneStyle::heat) == ZONE_STYLE_HEAT);
static_assert(static_cast<int>(ZoneStyle::stipple) == ZONE_STYLE_STIPPLE);
static_assert(static_cast<int>(ZoneStyle::density) == ZONE_STYLE_DENSITY);
static_assert(static_cast<int>(ZoneStyle::difference) == ZONE_STYLE_DIFFERENCE);

} // namespace myoatlas::renderer
