#include "renderer/carried_zones.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::renderer {

namespace {

/// The weights of one kind of one zone, and the byte of each vertex that they go to.
struct Channel {
    const std::vector<float>* weights = nullptr;
    std::size_t byte = 0;
};

std::vector<Channel> channelsOf(std::span<const Zone> zones) {
    std::vector<Channel> channels;
    for (std::size_t z = 0; z < zones.size(); ++z) {
        if (!zones[z].weights) continue;
        channels.push_back({&zones[z].weights->essential, 2 * z});
        channels.push_back({&zones[z].weights->spillover, 2 * z + 1});
    }
    std::erase_if(channels, [](const Channel& channel) { return channel.weights->empty(); });
    return channels;
}

/// Empty where no zone reaches the structure.
std::vector<std::uint8_t> weightsOf(std::span<const scene::CoveredVertex> covered,
                                    std::span<const float> exposure, const body::Mesh& mesh,
                                    const body::Mesh& skin, std::span<const Channel> channels,
                                    std::size_t stride) {
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i < exposure.size(); ++i) {
        if (exposure[i] <= 0.0f) continue;
        const std::array<float, 3> shares = covered[i].shares();
        const std::uint32_t* corners = &skin.indices[3 * std::size_t{covered[i].triangle}];
        for (const Channel& channel : channels) {
            float weight = 0.0f;
            for (std::size_t c = 0; c < 3; ++c)
                if (corners[c] < channel.weights->size())
                    weight += shares[c] * (*channel.weights)[corners[c]];
            const long byte = std::lround(std::clamp(weight * exposure[i], 0.0f, 1.0f) * 255.0f);
            if (byte == 0) continue;
            if (bytes.empty()) bytes.resize(mesh.positions.size() * stride);
            bytes[covered[i].vertex * stride + channel.byte] = static_cast<std::uint8_t>(byte);
        }
    }
    return bytes;
}

} // namespace

CarriedZones carriedZones(std::span<const Zone> zones, const body::Body& body,
                          const scene::UnderSkin& under,
                          const scene::OutermostUnderSkin& outermost) {
    CarriedZones carried;
    zones = zones.first(std::min(zones.size(), kMaxZones));
    carried.stride = zoneStride(zones.size());
    carried.weights.resize(body.structures.size());
    const std::vector<Channel> channels = channelsOf(zones);
    const body::Structure* skin = body.skin();
    if (!skin) return carried;
    forEachIndex(body.structures.size(), [&](std::size_t s) {
        carried.weights[s] = weightsOf(under.of(s), outermost.of(s), body.structures[s].mesh,
                                       skin->mesh, channels, carried.stride);
    });
    return carried;
}

} // namespace myoatlas::renderer
