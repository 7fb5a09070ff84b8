#pragma once

#include "ui/compare_panel.h"

namespace myoatlas::ui {

/// A rectangle in pixels.
struct Area {
    ImVec2 origin{0, 0};
    ImVec2 size{1, 1};
};

/// What floats over the picture; each is a window of its own.
void toolbar(const Context& context, const Area& picture, bool isLeftOpen, bool isRightOpen,
             Requests& requests);
void cubeOverlay(const Context& context, const Area& picture, Requests& requests);
/// The shown points with their hues, to explain or to take away, and the key to the zones.
void legend(const Context& context, const Area& picture, CompareState& compare, Requests& requests);
void noticeOverlay(const Context& context, const Area& picture);
/// What lies under the pointer, beside it and within the picture.
void hoverLabel(const Context& context, const Area& picture);

} // namespace myoatlas::ui
