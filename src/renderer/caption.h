#pragma once

#include "renderer/draw_list.h"
#include "renderer/font.h"
#include "renderer/image.h"
#include "renderer/map_sample.h"

#include <optional>
#include <string>
#include <vector>

namespace myoatlas::renderer {

/// One row of a legend: what a zone's hue stands for.
struct LegendEntry {
    glm::vec3 hue{0.0f};
    std::string label{};
    /// What the markers of that hue say: "A".
    std::string sign{};
    /// Of a map, whose entries have no markers.
    std::optional<Sample> sample{};
};

/// The words under a picture.
struct Caption {
    std::string title{};
    std::string subtitle{};
    /// Shown points; with none there is no essential and spillover key either. Of a density map or
    /// a difference what its shades mean, and no such key.
    std::vector<LegendEntry> legend{};
    ZoneStyle style = ZoneStyle::heat;
    bool dark = false;
};

inline constexpr const char* kDisclaimer = "For education only - not medical advice.";

/// A strip of words as wide as `picture` (pixels): title, subtitle (wrapped), of several points the
/// disc of each with its name, key to the zones and the disclaimer. Type scales with the picture,
/// so that what one point needs takes about a sixth of a wide one. Fails, naming the package, when
/// the font is not installed.
Result<Image> captionStrip(const Caption& caption, glm::ivec2 picture);

/// `picture` with that strip below it.
Result<Image> withCaption(const Image& picture, const Caption& caption);

} // namespace myoatlas::renderer
