#pragma once

#include "base/side.h"

#include <string>

namespace myoatlas::ui {

/// "right side", "left side", or nothing for what lies in the middle.
std::string sideText(Side side);

/// The text with its first letter in upper case.
std::string capitalised(std::string text);

} // namespace myoatlas::ui
