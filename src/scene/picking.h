#pragma once

#include "body/ray_caster.h"
#include "scene/markers.h"
#include "scene/scene.h"

namespace myoatlas::scene {

/// What lies under the pointer.
struct Pick {
    std::optional<std::size_t> structure;
    std::optional<std::size_t> point;
    glm::vec3 position{0.0f};
    /// The structure was met in its cut face.
    bool isCut = false;
};

/// Finds what is under the pointer by casting one ray, so it costs microseconds at any detail and
/// needs no drawing. Translucent skin lets the ray through to what one sees behind it.
class Picker {
public:
    explicit Picker(std::shared_ptr<const Atlas> atlas);

    /// `ndc` in [-1, 1], y up. A marker is met before the surface around it, where it is drawn and
    /// through all that covers it; a covered faint dot only by a pointer right on it.
    Pick pick(const Scene& scene, const MarkerPage& page, glm::vec2 ndc) const;

    /// The skin under the pointer, whatever covers or hides it.
    std::optional<body::SurfacePoint> skinAt(const Camera& camera, float aspect,
                                             glm::vec2 ndc) const;

    /// Which structures stop the pointer in this scene, by index; asked for once, it serves many
    /// rays.
    std::vector<bool> solidStructures(const Scene& scene) const;
    /// The first surface of a solid structure along the ray, a cut face counted as one of the
    /// structure that it opens; nothing where the face shows fat. Safe to use from several threads.
    std::optional<body::SurfacePoint>
    firstSurface(const Scene& scene, const std::vector<bool>& isSolid, const Ray& ray) const;

private:
    std::optional<body::SurfacePoint> firstSurface(const Scene& scene, const Ray& ray) const;
    /// The cut face that the ray meets where it enters what the clip plane keeps.
    std::optional<Pick> cutFaceAt(const Scene& scene, const Ray& ray) const;
    bool isCovered(const Scene& scene, float aspect, const PlacedPoint& point) const;
    /// How far from the middle of the marker the pointer still meets it; nominal pixels.
    float reachOf(const Scene& scene, const MarkerPage& page, const PlacedMarker& marker) const;
    std::optional<std::size_t> markerAt(const Scene& scene, const MarkerPage& page,
                                        glm::vec2 ndc) const;

    std::shared_ptr<const Atlas> atlas_;
    body::RayCaster caster_;
    std::size_t skin_ = 0;
};

/// Below this opacity the pointer passes through to what lies behind.
inline constexpr float kPickThroughOpacity = 0.6f;

} // namespace myoatlas::scene
