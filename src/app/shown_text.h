#pragma once

#include <glm/vec2.hpp>
#include <imgui.h>
#include <string>
#include <vector>

namespace myoatlas::app {

/// Words as they stand on the window, pixels from the upper left.
struct ShownText {
    glm::vec2 least{0.0f};
    glm::vec2 most{0.0f};
    std::string text;
    /// A letter is cut off at the left or right end of what it is drawn in; at the upper or lower
    /// end, as happens to the lines at the edge of what can be scrolled.
    bool isCutAside = false;
    bool isCutAbove = false;
    /// The name of the window of ImGui that it stands in.
    std::string window{};
};

/// The text that a drawn frame shows, in the order in which it was drawn, one entry a line of type.
/// It is read back from the letters that were drawn, so it holds for every panel and leaves out
/// what is scrolled away. For the journeys of `tests/journeys`, which click what they read.
std::vector<ShownText> shownText(const ImDrawData& drawn, const ImFontAtlas& fonts);

/// A line for each: x, y, width and height in whole pixels, then the text.
std::string listed(const std::vector<ShownText>& texts);

} // namespace myoatlas::app
