#pragma once

#include "ui/style.h"

namespace myoatlas::ui {

/// The large buttons at the lower end of a page that waits for an answer.
bool wideButton(const Style& style, const char* label, bool isMain);
/// Whether a button `other` has room beside the button `label`.
bool isBeside(const Style& style, const char* label, const char* other);
/// The height that the buttons are kept, so that they are always in sight: `label` and, where it
/// does not stand beside it, `other`.
float buttonRoom(const Style& style, const char* label, const char* other);
/// The button that ends the session stands beside the title.
float closeRoom(const Style& style);

} // namespace myoatlas::ui
