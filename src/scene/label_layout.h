#pragma once

#include <glm/glm.hpp>
#include <optional>
#include <span>
#include <vector>

namespace myoatlas::scene {

/// A rectangle of a picture: pixels, y down, `min` the upper left corner.
struct PixelRect {
    glm::vec2 min{0.0f};
    glm::vec2 max{0.0f};

    glm::vec2 size() const { return max - min; }
    friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

/// The two columns in which an anatomical plate sets its names.
enum class Column { left, right };

/// A name that wants a place beside the body.
struct LabelRequest {
    /// The place it names, pixels.
    glm::vec2 anchor{0.0f};
    /// Of its words, pixels.
    glm::vec2 size{0.0f};
    /// Where it stood before the view turned a little; it goes elsewhere only for a clear reason.
    std::optional<Column> before{};
};

/// Where names may stand. Those of the left column end at its right edge and those of the right
/// begin at its left edge, toward the body between them.
struct LabelSpace {
    PixelRect left, right;
    /// Least distance between two names in a column, pixels.
    float spacing = 4.0f;
};

/// A name in its place; `line` leads from the box to the anchor.
struct PlacedName {
    /// Index into the requests.
    std::size_t request = 0;
    Column column = Column::left;
    PixelRect box;
    glm::vec2 lineStart{0.0f};
    glm::vec2 lineEnd{0.0f};
};

/// Whether two rectangles have an area in common.
bool overlaps(const PixelRect& a, const PixelRect& b);

/// What of `area` a column may have so that nothing of `reserved` lies in it: it keeps the inner
/// edge, the one toward the body, gives way above or below, or at the outer edge where that leaves
/// it much higher; width counts up to `wish` pixels. Without height where there is no room at all.
PixelRect clearColumn(const PixelRect& area, Column column, std::span<const PixelRect> reserved,
                      float wish);

/// Whether two segments have a point in common.
bool cross(glm::vec2 a, glm::vec2 b, glm::vec2 c, glm::vec2 d);

/// Places as many of `requests`, most important first, as the columns have room for. Boxes lie in
/// their columns and never overlap; lines do not cross where another order of the names avoids it;
/// each box is as near to the height of its anchor as its neighbours allow. A mirrored request has
/// a mirrored answer. The order of the answer is that of the requests.
std::vector<PlacedName> layOutLabels(std::span<const LabelRequest> requests,
                                     const LabelSpace& space);

} // namespace myoatlas::scene
