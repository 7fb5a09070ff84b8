#pragma once

#include "scene/scene.h"

namespace myoatlas::scene {

/// The picture that markers stand on. Their sizes are nominal pixels: those of a screen of ordinary
/// density, whatever the picture has.
struct MarkerPage {
    /// Width over height.
    float aspect = 1.0f;
    /// Nominal pixels from bottom to top.
    float height = 900.0f;
};

/// The marker of a point in its place on the picture.
struct PlacedMarker {
    /// Index into `Atlas::points()`.
    std::size_t point = 0;
    /// Index into `Scene::shownPoints`; nothing for the faint dots of the others.
    std::optional<std::size_t> shown;
    /// Of the point itself; nominal pixels from the middle of the picture, y up.
    glm::vec2 place{0.0f};
    /// From there to the middle of the disc: discs that would overlap stand beside each other.
    glm::vec2 offset{0.0f};
    float diameter = 0.0f;
    /// Its place was cut away; of shown points only.
    bool isCutAway = false;

    glm::vec2 centre() const { return place + offset; }
};

/// Whether the marker of a point may be drawn: shown points always, others with their muscle.
bool isMarkerVisible(const Scene& scene, std::size_t point);

/// All markers on the picture, those of shown points last. Numbered discs do not overlap. Faint
/// dots face the viewer and are at least ten pixels from each other and clear of the discs; where
/// they crowd, those of superficial muscles and then those nearer to the eye stay, which are least
/// covered. Picture and picking both follow it.
std::vector<PlacedMarker> placedMarkers(const Scene& scene, const MarkerPage& page);

} // namespace myoatlas::scene
