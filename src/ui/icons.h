#pragma once

#include "ui/style.h"

namespace myoatlas::ui {

/// Line drawings of our own, so that they scale with the type and need no icon font.
enum class Icon {
    eye,
    eyeOff,
    search,
    home,
    frame,
    undo,
    redo,
    camera,
    help,
    settings,
    close,
    isolate,
    drops,
    dots,
    parallel,
    back,
    forward,
    density,
    related,
    pin,
    compare,
    sidebarLeft,
    sidebarRight,
    swapSides,
    brush,
    cut,
    menu,
    folder,
    folderUp,
};

/// Draws `icon` into the square of side `size` at `corner`.
void drawIcon(ImDrawList& list, Icon icon, ImVec2 corner, float size, ImU32 colour);

/// A square button of frame height; `label` is its tooltip and its id. `isOn` marks a mode.
bool iconButton(const Style& style, Icon icon, const char* label, bool isOn = false,
                bool isEnabled = true);

} // namespace myoatlas::ui
