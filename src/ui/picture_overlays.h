#pragma once

#include "ui/compare_panel.h"

namespace myoatlas::ui {

/// A rectangle in pixels.
struct Area {
    ImVec2 origin{0, 0};
    ImVec2 size{1, 1};
};

/// Whether what does not fit can be scrolled to.
enum class OverlayScroll { none, vertical };

/// Begins a floating window whose `pivot` (0..1 of its size) lies at `place`; `alpha` is that of
/// its ground. End it with ImGui::End().
void beginOverlay(const Style& style, const char* id, ImVec2 place, ImVec2 pivot, float alpha,
                  OverlayScroll scroll = OverlayScroll::none);

/// What floats over the picture; each is a window of its own.
void toolbar(const Context& context, const Area& picture, bool isLeftOpen, bool isRightOpen,
             Requests& requests);
void cubeOverlay(const Context& context, const Area& picture, Requests& requests);
/// Names of the windows that notices stand in begin with it.
inline constexpr const char* kNoticeWindow = "notice";
void noticeOverlay(const Context& context, const Area& picture);
/// What lies under the pointer, beside it and within the picture.
void hoverLabel(const Context& context, const Area& picture);

} // namespace myoatlas::ui
