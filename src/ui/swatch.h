#pragma once

#include "ui/style.h"

#include <glm/vec3.hpp>

namespace myoatlas::ui {

/// What a sample of colour is drawn over with, so that it is read without colour too: as the
/// shaders hatch what it stands for.
enum class Hatch {
    none,
    /// White strokes.
    pale,
    /// Strokes of the hue rising to the right, to the left, and pale ones both ways.
    forth,
    back,
    crossed,
};

/// A small sample in a line of text; the text follows on the same line.
void swatch(const Style& style, glm::vec3 hue, Hatch hatch);

/// What a legend is about, in `room` pixels, with a button beside it that closes; true when that is
/// pressed.
bool legendTitle(const Style& style, const char* text, float room, const char* closeTip);

} // namespace myoatlas::ui
