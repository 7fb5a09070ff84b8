#pragma once

#include "renderer/camera.h"

#include <cstddef>
#include <cstdint>
#include <glm/glm.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::renderer {

/// Everything one picture shows, as plain data: copies, compares by eye, needs no OpenGL.
/// Colours are sRGB 0..1 as a designer types them; positions are body space.

/// How a structure is drawn.
enum class Look {
    opaque,
    /// Translucent by `Item::opacity`, order-independent.
    ghosted,
};

/// One structure of the body; those without an item are hidden and cost nothing.
struct Item {
    /// Index into `body::Body::structures`.
    std::size_t structure = 0;
    Look look = Look::opaque;
    /// Of a ghosted item, 0..1.
    float opacity = 0.25f;
    /// Replaces the kind's own colour by `tintAmount` 0..1.
    glm::vec3 tint{1.0f};
    float tintAmount = 0.0f;
    bool hovered = false;
    bool selected = false;
    /// Hatched through whatever covers it, as a warning.
    bool isNoPress = false;
};

/// How strongly a referral pattern is felt at each vertex of the skin: 0..1, one value a vertex of
/// `body::Body::skin()`. Shared because a renderer uploads it once and recognises it by address.
struct ZoneWeights {
    std::vector<float> essential;
    std::vector<float> spillover;
};

struct CapMesh;

/// One shown referral pattern.
struct Zone {
    glm::vec3 hue{0.78f, 0.07f, 0.14f};
    std::shared_ptr<const ZoneWeights> weights{};
    /// Not the pain of a point but what a person painted: hatched, over all zones. `essential` is
    /// the drawing, `spillover` the part of it that is hatched twice. One in a picture.
    bool isDrawing = false;
    /// Fades the whole zone, 0..1.
    float intensity = 1.0f;
};

/// More zones than this are not drawn; weights travel in four vertex attributes of two zones each.
inline constexpr std::size_t kMaxZones = 8;

/// Bytes a vertex that the weights of so many zones take: programs read two zones or eight.
constexpr std::size_t zoneStride(std::size_t zones) { return zones > 2 ? 2 * kMaxZones : 4; }

/// The weights of all zones at the vertices of what lies under a hidden skin, essential and
/// spillover of zone 0, of zone 1, …, 0..255. Shared, and recognised by address, as `ZoneWeights`
/// is.
struct CarriedZones {
    std::size_t stride = zoneStride(0);
    /// By structure, `stride` bytes a vertex; empty where no zone reaches it.
    std::vector<std::vector<std::uint8_t>> weights;

    bool reaches(std::size_t structure) const {
        return structure < weights.size() && !weights[structure].empty();
    }
};

enum class ZoneStyle {
    /// Continuous colour; spillover is a hatched, thinly outlined wash.
    heat,
    /// The textbook's dots: dense for essential, sparse for spillover.
    stipple,
    /// The first zone's weights as bands of colour: `scene::densityShade` of how many points refer
    /// to a spot, and of those of them that are felt there by nearly everybody. The other zones are
    /// outlined.
    density,
    /// The first zone's weights are how strongly two patterns are felt, in its hue and the second
    /// zone's: hatched one way, the other way and, where both are, crossed.
    difference,
};

/// A deep zone: an ellipsoid that glows through what covers it.
struct DeepVolume {
    glm::vec3 centre{0.0f};
    /// Semi-axes as columns, metres.
    glm::mat3 axes{0.01f};
    glm::vec3 hue{0.78f, 0.07f, 0.14f};
    /// 0..1.
    float weight = 1.0f;
    bool essential = true;
};

/// A trigger point on the picture: a disc of constant size on the screen.
struct Marker {
    glm::vec3 position{0.0f};
    /// Outward unit normal of the surface there.
    glm::vec3 normal{0.0f, 0.0f, 1.0f};
    /// On the picture, y up, from the position to the middle of the disc, where another disc is in
    /// the way; a stem leads back. Pixels at `DrawList::pixelScale` 1.
    glm::vec2 offset{0.0f};
    glm::vec3 hue{0.78f, 0.07f, 0.14f};
    /// Up to three characters; a cross when empty.
    std::string label{};
    bool selected = false;
    /// Its place was cut away: it is a shadow of itself.
    bool isCutAway = false;
    /// Diameter in pixels at `DrawList::pixelScale` 1.
    float size = 20.0f;
};

/// A calm studio backdrop, brightest in the middle; alpha 0 leaves the picture transparent there.
struct Background {
    glm::vec3 centre{1.0f};
    glm::vec3 edge{1.0f};
    float alpha = 1.0f;
};

constexpr Background lightStudio() {
    return {{0.965f, 0.968f, 0.972f}, {0.80f, 0.82f, 0.85f}, 1.0f};
}
constexpr Background darkStudio() {
    return {{0.20f, 0.215f, 0.24f}, {0.065f, 0.07f, 0.085f}, 1.0f};
}
/// For themes of high contrast.
constexpr Background black() { return {{0.0f, 0.0f, 0.0f}, {0.0f, 0.0f, 0.0f}, 1.0f}; }
constexpr Background transparentBackground() {
    return {{0.0f, 0.0f, 0.0f}, {0.0f, 0.0f, 0.0f}, 0.0f};
}

enum class Quality {
    /// As `moving`, with the coarsest meshes, for machines that draw slowly.
    coarse,
    /// While the camera moves: coarser meshes, one texel a pixel, no ambient occlusion.
    moving,
    still,
};
inline constexpr std::size_t kQualityCount = 3;

/// The part of a larger picture that is drawn, for pictures larger than one framebuffer.
struct Tile {
    glm::ivec2 origin{0};
    glm::ivec2 pictureSize{0};
};

struct DrawList {
    Camera camera;
    Background background = lightStudio();
    std::vector<Item> items;
    std::vector<Zone> zones;
    ZoneStyle zoneStyle = ZoneStyle::heat;
    /// Without a skin, what its zones are drawn on instead.
    std::shared_ptr<const CarriedZones> carriedZones{};
    std::vector<DeepVolume> deepVolumes;
    std::vector<Marker> markers;
    /// What lies where dot(plane, (p, 1)) < 0 is cut away.
    std::optional<glm::vec4> clipPlane;
    /// The faces that the plane cuts; none leaves the cut open.
    std::shared_ptr<const CapMesh> caps{};
    Quality quality = Quality::still;
    /// Pixels for each nominal pixel: scales markers and outlines on dense displays and in stills.
    float pixelScale = 1.0f;
    /// Draws back faces too, for bodies with open meshes; costs half as much again.
    bool twoSided = false;
    std::optional<Tile> tile;
};

} // namespace myoatlas::renderer
