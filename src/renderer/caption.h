#pragma once

#include "renderer/draw_list.h"
#include "renderer/font.h"
#include "renderer/image.h"

#include <string>
#include <vector>

namespace myoatlas::renderer {

/// One row of a legend: what a zone's hue stands for.
struct LegendEntry {
    glm::vec3 hue{0.0f};
    std::string label{};
};

/// The words under a picture.
struct Caption {
    std::string title{};
    std::string subtitle{};
    /// Shown points; with none there is no essential and spillover key either.
    std::vector<LegendEntry> legend{};
    ZoneStyle style = ZoneStyle::heat;
    bool dark = false;
};

inline constexpr const char* kDisclaimer = "For education only - not medical advice.";

/// A strip of words `width` pixels wide: title, subtitle (wrapped), key to the zones and the
/// disclaimer. Type scales with the width. Fails, naming the package, when the font is not
/// installed.
Result<Image> captionStrip(const Caption& caption, int width);

/// `picture` with that strip below it.
Result<Image> withCaption(const Image& picture, const Caption& caption);

} // namespace myoatlas::renderer
