#pragma once

#include "scene/causes.h"

#include <glm/glm.hpp>
#include <memory>
#include <optional>
#include <vector>

namespace myoatlas::scene {

/// How one paints on the skin.
struct Brush {
    /// Metres, measured along the skin.
    float radius = 0.02f;
    bool erases = false;
    /// The same place on the other side of the body is painted too.
    bool bothSides = false;

    friend bool operator==(const Brush&, const Brush&) = default;
};
inline constexpr float kLeastBrushRadius = 0.004f, kMostBrushRadius = 0.08f;

/// What is undone together: one sweep of the brush, or the whole of an area.
struct Stroke {
    Brush brush;
    /// Body space in whole millimetres, so that a drawing that was written down is the same when
    /// it is read.
    std::vector<glm::ivec3> touches;
    /// Index into `AreaMap::areas`; then there are no touches.
    std::optional<std::size_t> area;

    friend bool operator==(const Stroke&, const Stroke&) = default;
};

/// A drawing of where it hurts, and how it came about. Immutable once it belongs to a scene.
struct Painting {
    std::vector<Stroke> strokes;
    Drawing drawing;
};

/// So many touches make a drawing, in all strokes: beyond, its text fits into no message.
inline constexpr std::size_t kMostTouches = 3000;
std::size_t touchCount(const Painting& painting);

/// Whether anything is drawn; strokes that were erased again leave nothing.
bool isBlank(const Painting& painting);

/// `before` (nullptr: nothing) with one more touch of the brush. It goes on with the last stroke or
/// `begins` a new one. A touch leaves weight 1 within the radius, with the soft rim of a referral
/// zone, and never crosses the air to another part of the body. Far from any skin it changes
/// nothing.
Painting touched(const Atlas& atlas, const Painting* before, const Brush& brush, glm::vec3 at,
                 bool begins);

/// The same with the whole of an area, of the skin or deep.
Painting filled(const Atlas& atlas, const Painting* before, const Brush& brush, std::size_t area);

/// The drawing that strokes leave on this body, in their order.
Painting paintingOf(const Atlas& atlas, std::vector<Stroke> strokes);

/// An area and its twin on the other side; just itself in the middle of the body.
std::vector<std::size_t> withTwin(const AreaMap& map, std::size_t area);

/// Square metres of painted skin, by weight.
float paintedArea(const Drawing& drawing, const AreaMap& map);

/// The areas that a drawing is about, most drawn first: those that hold a good part of it, or are
/// themselves filled for a good part. Indices into `AreaMap::areas`.
std::vector<std::size_t> areasDrawn(const Drawing& drawing, const AreaMap& map);

} // namespace myoatlas::scene
