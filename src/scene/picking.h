#pragma once

#include "body/ray_caster.h"
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

    /// `ndc` in [-1, 1], y up; `markerRadius` in the same unit of height: a marker within it is met
    /// before the surface around it. Markers of shown points are met through all that covers them,
    /// as they are drawn; others only where nothing does.
    Pick pick(const Scene& scene, float aspect, glm::vec2 ndc, float markerRadius) const;

    /// The skin under the pointer, whatever covers or hides it.
    std::optional<body::SurfacePoint> skinAt(const Camera& camera, float aspect,
                                             glm::vec2 ndc) const;

    /// Which structures stop the pointer in this scene, by index; asked for once, it serves many
    /// rays.
    std::vector<bool> solidStructures(const Scene& scene) const;
    /// The first surface of a solid structure along the ray. Safe to use from several threads.
    std::optional<body::SurfacePoint> firstSurface(const std::vector<bool>& isSolid,
                                                   const Ray& ray) const;

private:
    glm::vec4 clipOf(const Camera& camera, float aspect, glm::vec3 position) const;
    std::optional<body::SurfacePoint> firstSurface(const Scene& scene, const Ray& ray) const;
    /// The cut face that the ray meets where it enters what the clip plane keeps.
    std::optional<Pick> cutFaceAt(const Scene& scene, const Ray& ray) const;
    bool isWithinReach(const Scene& scene, float aspect, std::size_t point) const;
    std::optional<std::size_t> markerAt(const Scene& scene, float aspect, glm::vec2 ndc,
                                        float radius) const;

    std::shared_ptr<const Atlas> atlas_;
    body::RayCaster caster_;
    std::size_t skin_ = 0;
};

/// Below this opacity the pointer passes through to what lies behind.
inline constexpr float kPickThroughOpacity = 0.6f;

/// Whether the marker of a point is drawn: shown points always, others with their muscle.
bool isMarkerVisible(const Scene& scene, std::size_t point);

} // namespace myoatlas::scene
