#pragma once

#include "ui/style.h"

#include <string_view>

namespace myoatlas::ui {

/// A rectangle on the screen, pixels.
struct Box {
    ImVec2 corner, size;

    float right() const { return corner.x + size.x; }
    float bottom() const { return corner.y + size.y; }
};

/// Draws `text`, wrapped to the box and as large as fits into it, at most `largest` pixels high a
/// line. Begins at the left, halfway between top and bottom. Returns the size used.
float bigText(const ImFont* font, const Box& box, std::string_view text, float largest,
              ImU32 colour);

/// The same on one line in the middle of the box.
void bigNumber(const ImFont* font, const Box& box, std::string_view text, ImU32 colour);

} // namespace myoatlas::ui
