#include "scene/markers.h"

#include "scene/marker_layout.h"

#include <algorithm>
#include <tuple>

namespace myoatlas::scene {

namespace {

/// Diameters, nominal pixels as all sizes here.
constexpr float kDiscSize = 22.0f;
constexpr float kSelectedDiscSize = 27.5f;
constexpr float kDotSize = 6.5f;
/// Once something is shown, the others step back.
constexpr float kQuietDotSize = 4.5f;
/// Between the middles of two dots.
constexpr float kDotSpacing = 10.0f;
/// Around a disc: its shadow, and the ring of the selected one.
constexpr float kShadow = 2.2f;
constexpr float kSelectedRing = 4.6f;
/// Between two discs, so that one sees their stems.
constexpr float kDiscGap = 5.0f;
/// Cosine to the line of sight beyond which a marker lies on the far side.
constexpr float kMostAverted = 0.2f;

/// Where things are on the picture.
class Projection {
public:
    Projection(const Scene& scene, const MarkerPage& page)
        : eye_(eye(scene.camera)),
          clipFromWorld_(clipFromView(scene.camera, page.aspect, scene.atlas->body().bounds()) *
                         viewFromWorld(scene.camera)),
          halfSize_(0.5f * page.height * glm::vec2(page.aspect, 1.0f)) {}

    /// Nothing behind the eye.
    std::optional<glm::vec2> place(glm::vec3 position) const {
        const glm::vec4 clip = clipFromWorld_ * glm::vec4(position, 1.0f);
        if (clip.w <= 0.0f) return std::nullopt;
        return glm::vec2(clip) / clip.w * halfSize_;
    }

    bool isOnPicture(glm::vec2 place) const {
        return glm::all(glm::lessThan(glm::abs(place), halfSize_ + kDotSpacing));
    }

    float distance(glm::vec3 position) const { return glm::distance(position, eye_); }

    bool faces(const PlacedPoint& point) const {
        return glm::dot(point.normal, glm::normalize(point.position - eye_)) < kMostAverted;
    }

private:
    glm::vec3 eye_;
    glm::mat4 clipFromWorld_;
    glm::vec2 halfSize_;
};

/// A plane through a point's own place does not cut the point away.
bool isCutAway(const Scene& scene, const PlacedPoint& point) {
    constexpr float kReach = 0.002f;
    return scene.clipPlane && cutsAway(*scene.clipPlane, point.position - kReach * point.normal);
}

bool isShown(const Scene& scene, std::size_t point) {
    return std::ranges::find(scene.shownPoints, point) != scene.shownPoints.end();
}

/// The room of a disc with all that surrounds it.
Disc discOf(const Scene& scene, const PlacedMarker& marker) {
    const bool isSelected = scene.selectedPoint == marker.point;
    return {marker.centre(), 0.5f * marker.diameter + (isSelected ? kSelectedRing : kShadow)};
}

std::vector<PlacedMarker> placedDiscs(const Scene& scene, const Projection& projection) {
    std::vector<PlacedMarker> markers;
    for (std::size_t i = 0; i < scene.shownPoints.size(); ++i) {
        const PlacedPoint& point = scene.atlas->points()[scene.shownPoints[i]];
        const auto place = projection.place(point.position);
        if (!place) continue;
        const bool isSelected = scene.selectedPoint == scene.shownPoints[i];
        markers.push_back({.point = scene.shownPoints[i],
                           .shown = i,
                           .place = *place,
                           .diameter = isSelected ? kSelectedDiscSize : kDiscSize,
                           .isCutAway = isCutAway(scene, point)});
    }
    std::vector<Disc> discs;
    for (const PlacedMarker& marker : markers) discs.push_back(discOf(scene, marker));
    const std::vector<glm::vec2> centres = spreadApart(discs, kDiscGap);
    for (std::size_t i = 0; i < markers.size(); ++i)
        markers[i].offset = centres[i] - markers[i].place;
    return markers;
}

bool isUnder(std::span<const Disc> discs, glm::vec2 place, float radius) {
    return std::ranges::any_of(discs, [&](const Disc& disc) {
        return glm::distance(disc.centre, place) < disc.radius + radius;
    });
}

/// A dot that may be drawn, and what it has to say for itself in a crowd.
struct Candidate {
    PlacedMarker marker;
    Layer layer = Layer::skin;
    float distance = 0.0f;
};

std::vector<Candidate> candidates(const Scene& scene, const Projection& projection,
                                  std::span<const Disc> discs) {
    std::vector<Candidate> found;
    const auto points = scene.atlas->points();
    const float size = scene.shownPoints.empty() ? kDotSize : kQuietDotSize;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (isShown(scene, i) || !isMarkerVisible(scene, i)) continue;
        // In the air where the body was, dots would only be in the way.
        if (!projection.faces(points[i]) || isCutAway(scene, points[i])) continue;
        const auto place = projection.place(points[i].position);
        if (!place || !projection.isOnPicture(*place)) continue;
        if (isUnder(discs, *place, 0.5f * size)) continue;
        found.push_back({{.point = i, .shown = {}, .place = *place, .diameter = size},
                         layerOf(scene.atlas->body().structures[points[i].structure]),
                         projection.distance(points[i].position)});
    }
    return found;
}

std::vector<PlacedMarker> placedDots(const Scene& scene, const Projection& projection,
                                     std::span<const Disc> discs) {
    std::vector<Candidate> crowd = candidates(scene, projection, discs);
    std::ranges::stable_sort(crowd, {}, [](const Candidate& candidate) {
        return std::tuple(candidate.layer, candidate.distance);
    });
    std::vector<glm::vec2> places;
    for (const Candidate& candidate : crowd) places.push_back(candidate.marker.place);
    const std::vector<bool> isKept = thinnedOut(places, kDotSpacing);
    std::vector<PlacedMarker> dots;
    for (std::size_t i = 0; i < crowd.size(); ++i)
        if (isKept[i]) dots.push_back(crowd[i].marker);
    return dots;
}

} // namespace

bool isMarkerVisible(const Scene& scene, std::size_t point) {
    if (isShown(scene, point)) return true;
    // On a density map dots would be read as shades.
    return scene.showAllMarkers && !scene.density &&
           visibleOpacity(scene, scene.atlas->points()[point].structure) > 0.0f;
}

std::vector<PlacedMarker> placedMarkers(const Scene& scene, const MarkerPage& page) {
    const Projection projection(scene, page);
    const std::vector<PlacedMarker> shown = placedDiscs(scene, projection);
    std::vector<Disc> discs;
    for (const PlacedMarker& marker : shown) discs.push_back(discOf(scene, marker));
    std::vector<PlacedMarker> markers;
    if (scene.showAllMarkers) markers = placedDots(scene, projection, discs);
    markers.insert(markers.end(), shown.begin(), shown.end());
    return markers;
}

} // namespace myoatlas::scene
