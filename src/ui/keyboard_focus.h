#pragma once

#include "ui/style.h"

namespace myoatlas::ui {

/// Begins a scrolling part of a panel, into and out of which the arrow keys lead like into any
/// other. Where large type leaves no room for it, it is as high as what is in it and the panel
/// around it scrolls. `size` as for ImGui::BeginChild; end it with ImGui::EndChild().
void beginPart(const char* id, ImVec2 size = {0, 0});

/// Moves the keyboard to the next panel that is shown (`step` 1) or to the one before (-1), to the
/// place where it was there last. While a dialog is open, to the next of its lines instead.
void moveToPanel(int step);

/// PageUp and PageDown belong to the text field that has the keyboard, and lead nowhere else.
void keepPageKeys();

/// Moves the keyboard to the item that was laid out last.
void focusLastItem();

/// A ring around what the keyboard is on, the same in every widget and legible in every theme;
/// nothing, and false, while the mouse is used. The last thing of a frame.
bool focusRing(const Style& style);

} // namespace myoatlas::ui
