#pragma once

#include "renderer/font.h"
#include "renderer/image.h"

#include <string>
#include <vector>

namespace myoatlas::renderer {

/// Ink and the paper that keeps it legible over anything.
struct Inks {
    Pixel text, line, paper;
};

Inks inksFor(bool isDark);

/// An antialiased line `width` pixels wide with round ends; a point when both ends are one.
void drawSegment(Image& image, glm::vec2 a, glm::vec2 b, float width, Pixel ink, float opacity);
void drawPath(Image& image, const std::vector<glm::vec2>& path, float width, Pixel ink,
              float opacity);

/// The text with a rim of paper around its strokes, so that it is read on muscle as on the ground;
/// `at` is where its baseline begins.
void drawHaloed(Image& image, Font& font, const std::string& text, int em, glm::vec2 at,
                const Inks& inks);

} // namespace myoatlas::renderer
