#pragma once

#include "ui/style.h"

namespace myoatlas::ui {

/// Begins a window in the middle of the screen with a title and a button that closes it. `size` in
/// nominal pixels; smaller on a small screen. End it with ImGui::End().
void beginDialog(const Style& style, const char* name, ImVec2 size, bool& isOpen);

} // namespace myoatlas::ui
