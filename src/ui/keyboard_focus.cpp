#include "ui/keyboard_focus.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <imgui_internal.h>

namespace myoatlas::ui {

namespace {

/// In the order in which one reads the window. What is not shown is left out.
constexpr std::array kPanels{"menu",    "tour", "session", "lesson", "left",
                             "toolbar", "cube", "cut",     "legend", "right"};
constexpr std::array kDialogs{"Open",        "Settings", "All keys", "Text of this view",
                              "What I have", "Diary"};

bool isShown(const ImGuiWindow* window) { return window != nullptr && window->WasActive; }

ImGuiWindow* openDialog() {
    for (const char* name : kDialogs)
        if (ImGuiWindow* window = ImGui::FindWindowByName(name); isShown(window)) return window;
    return nullptr;
}

void focus(ImGuiWindow* window) {
    ImGuiContext& imgui = *ImGui::GetCurrentContext();
    // Of its own accord ImGui goes to the next text field of the panel.
    imgui.NavActivateId = imgui.NavActivateInputId = imgui.NavNextActivateId = 0;
    ImGui::FocusWindow(window);
    ImGui::NavInitWindow(window, false);
    imgui.NavDisableHighlight = false;
    imgui.NavDisableMouseHover = true;
}

} // namespace

void beginPart(const char* id, ImVec2 size) {
    constexpr float kLeastLines = 8.0f, kFirstLines = 20.0f;
    const float line = ImGui::GetTextLineHeightWithSpacing();
    const float room = ImGui::GetContentRegionAvail().y + size.y;
    const bool canPanelScroll =
        (ImGui::GetCurrentWindow()->Flags & ImGuiWindowFlags_NoScrollbar) == 0;
    if (size.y <= 0.0f && room < kLeastLines * line && canPanelScroll) {
        char name[256];
        std::snprintf(name, sizeof name, "%s/%s_%08X", ImGui::GetCurrentWindow()->Name, id,
                      ImGui::GetID(id));
        const ImGuiWindow* before = ImGui::FindWindowByName(name);
        // ImGui measures what is in it one frame late.
        const bool isMeasured = before != nullptr && before->ContentSize.y > 0.0f;
        size.y = isMeasured ? before->ContentSize.y + line : kFirstLines * line;
    }
    ImGui::BeginChild(id, size, false, ImGuiWindowFlags_NavFlattened);
}

void moveToPanel(int step) {
    const ImGuiContext& imgui = *ImGui::GetCurrentContext();
    if (ImGuiWindow* dialog = openDialog(); dialog != nullptr) {
        if (imgui.ActiveId != 0) return; // ImGui goes on to the next field
        // A click on nothing takes the keyboard from all windows; ImGui moves only within one.
        if (imgui.NavWindow == nullptr) return focus(dialog);
        const ImGuiDir direction = step > 0 ? ImGuiDir_Down : ImGuiDir_Up;
        ImGui::NavMoveRequestSubmit(direction, direction, ImGuiNavMoveFlags_WrapY, 0);
        return;
    }
    std::array<ImGuiWindow*, kPanels.size()> shown{};
    std::size_t count = 0, present = kPanels.size();
    for (const char* name : kPanels) {
        ImGuiWindow* window = ImGui::FindWindowByName(name);
        if (!isShown(window)) continue;
        if (imgui.NavWindow != nullptr && imgui.NavWindow->RootWindow == window) present = count;
        shown[count++] = window;
    }
    if (count == 0) return;
    const bool isForward = step > 0;
    std::size_t next = isForward ? 0 : count - 1;
    if (present < count) next = (present + (isForward ? 1 : count - 1)) % count;
    focus(shown[next]);
}

void keepPageKeys() {
    ImGui::GetCurrentContext()->ActiveIdUsingKeyInputMask |=
        (ImU64(1) << ImGuiKey_PageUp) | (ImU64(1) << ImGuiKey_PageDown);
}

void focusLastItem() {
    ImGuiContext& imgui = *ImGui::GetCurrentContext();
    ImGui::ClearActiveID(); // a text field gives the keyboard up
    imgui.NavActivateId = imgui.NavActivateInputId = imgui.NavNextActivateId = 0;
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    ImGui::FocusWindow(window);
    ImGui::SetFocusID(imgui.LastItemData.ID, window);
    imgui.NavDisableHighlight = false;
    imgui.NavDisableMouseHover = true;
}

bool focusRing(const Style& style) {
    const ImGuiContext& imgui = *ImGui::GetCurrentContext();
    const ImGuiWindow* window = imgui.NavWindow;
    if (window == nullptr || imgui.NavId == 0 || imgui.NavDisableHighlight || !imgui.NavIdIsAlive)
        return false;
    const ImRect& relative = window->NavRectRel[imgui.NavLayer];
    const float away = style.px(2), thickness = std::max(2.0f, style.px(2.5f));
    const ImVec2 origin = window->DC.CursorStartPos;
    const ImVec2 from{origin.x + relative.Min.x - away, origin.y + relative.Min.y - away};
    const ImVec2 to{origin.x + relative.Max.x + away, origin.y + relative.Max.y + away};
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    ImRect clip = window->OuterRectClipped;
    clip.Expand(away + thickness);
    list.PushClipRect(clip.Min, clip.Max);
    // Light on dark and dark on light at once, so that it is seen on every ground.
    list.AddRect(from, to, pack(style.colours.panel), style.px(6), 0, thickness + style.px(2.5f));
    list.AddRect(from, to, pack(style.colours.accent), style.px(6), 0, thickness);
    list.PopClipRect();
    return true;
}

} // namespace myoatlas::ui
