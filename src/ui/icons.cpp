#include "ui/icons.h"

#include "ui/text_blocks.h"

#include <cmath>
#include <initializer_list>

namespace myoatlas::ui {

namespace {

constexpr float kPi = 3.14159265f;

/// Draws in a square of 16 by 16 units.
class Pen {
public:
    Pen(ImDrawList& list, ImVec2 corner, float size, ImU32 colour)
        : list_(list), corner_(corner), unit_(size / 16.0f), colour_(colour), width_(1.5f * unit_) {
    }

    ImVec2 at(float x, float y) const { return {corner_.x + x * unit_, corner_.y + y * unit_}; }
    void line(std::initializer_list<ImVec2> points, bool isClosed = false) {
        for (const ImVec2& p : points) list_.PathLineTo(at(p.x, p.y));
        list_.PathStroke(colour_, isClosed ? ImDrawFlags_Closed : ImDrawFlags_None, width_);
    }
    void circle(float x, float y, float radius) {
        list_.AddCircle(at(x, y), radius * unit_, colour_, 0, width_);
    }
    void disc(float x, float y, float radius) {
        list_.AddCircleFilled(at(x, y), radius * unit_, colour_);
    }
    void arc(float x, float y, float radius, float from, float to) {
        list_.PathArcTo(at(x, y), radius * unit_, from, to);
        list_.PathStroke(colour_, ImDrawFlags_None, width_);
    }
    void curve(ImVec2 a, ImVec2 b, ImVec2 c) {
        list_.AddBezierQuadratic(at(a.x, a.y), at(b.x, b.y), at(c.x, c.y), colour_, width_);
    }
    void box(float x0, float y0, float x1, float y1, float rounding = 1.5f) {
        list_.AddRect(at(x0, y0), at(x1, y1), colour_, rounding * unit_, 0, width_);
    }
    void fill(float x0, float y0, float x1, float y1) {
        list_.AddRectFilled(at(x0, y0), at(x1, y1), colour_);
    }

private:
    ImDrawList& list_;
    ImVec2 corner_;
    float unit_;
    ImU32 colour_;
    float width_;
};

void drawEye(Pen& pen) {
    pen.curve({1.5f, 8}, {8, 0.5f}, {14.5f, 8});
    pen.curve({1.5f, 8}, {8, 15.5f}, {14.5f, 8});
    pen.disc(8, 8, 2.2f);
}

void drawCamera(Pen& pen) {
    pen.box(1.5f, 4.5f, 14.5f, 13.5f);
    pen.circle(8, 9, 2.6f);
    pen.line({{5.5f, 4.5f}, {6.5f, 2.5f}, {9.5f, 2.5f}, {10.5f, 4.5f}});
}

void drawFrame(Pen& pen) {
    for (const float sx : {-1.0f, 1.0f})
        for (const float sy : {-1.0f, 1.0f})
            pen.line({{8 + 2.6f * sx, 8 + 6 * sy},
                      {8 + 6 * sx, 8 + 6 * sy},
                      {8 + 6 * sx, 8 + 2.6f * sy}});
    pen.disc(8, 8, 2.0f);
}

/// Undo; redo is its mirror image.
void drawTurn(Pen& pen, bool isMirrored) {
    const auto x = [&](float value) { return isMirrored ? 16 - value : value; };
    pen.line({{x(6), 2.5f}, {x(2.5f), 6}, {x(6), 9.5f}});
    pen.line({{x(2.5f), 6}, {x(9.5f), 6}});
    if (isMirrored)
        pen.arc(6.5f, 9.8f, 3.8f, kPi * 0.5f, kPi * 1.5f);
    else
        pen.arc(9.5f, 9.8f, 3.8f, -kPi * 0.5f, kPi * 0.5f);
    pen.line({{x(9.5f), 13.6f}, {x(6), 13.6f}});
}

void drawSettings(Pen& pen) {
    for (const float y : {3.5f, 8.0f, 12.5f}) pen.line({{1.5f, y}, {14.5f, y}});
    pen.disc(10.5f, 3.5f, 2.0f);
    pen.disc(5, 8, 2.0f);
    pen.disc(11.5f, 12.5f, 2.0f);
}

void drawHelp(Pen& pen) {
    pen.circle(8, 8, 6.5f);
    pen.arc(8, 6.3f, 2.0f, -kPi, kPi * 0.35f);
    pen.line({{8.9f, 8.0f}, {8, 8.9f}, {8, 9.8f}});
    pen.disc(8, 11.6f, 0.9f);
}

void drawDots(Pen& pen) {
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 4; ++column)
            pen.disc(2.6f + 3.6f * static_cast<float>(column),
                     2.6f + 3.6f * static_cast<float>(row), row + column < 4 ? 1.3f : 0.8f);
}

void drawFolder(Pen& pen) {
    pen.line({{1.5f, 13}, {1.5f, 3}, {6, 3}, {7.5f, 4.8f}, {14.5f, 4.8f}, {14.5f, 13}}, true);
}

void drawSidebar(Pen& pen, bool isRight) {
    pen.box(1.5f, 2.5f, 14.5f, 13.5f);
    if (isRight)
        pen.fill(10, 3, 14, 13);
    else
        pen.fill(2, 3, 6, 13);
}

} // namespace

void drawIcon(ImDrawList& list, Icon icon, ImVec2 corner, float size, ImU32 colour) {
    Pen pen(list, corner, size, colour);
    switch (icon) {
    case Icon::eye:
        drawEye(pen);
        break;
    case Icon::eyeOff:
        pen.curve({1.5f, 7}, {8, 14.5f}, {14.5f, 7});
        pen.line({{4, 10}, {2.8f, 12}});
        pen.line({{8, 10.8f}, {8, 13.2f}});
        pen.line({{12, 10}, {13.2f, 12}});
        break;
    case Icon::search:
        pen.circle(6.8f, 6.8f, 4.5f);
        pen.line({{10.2f, 10.2f}, {14.3f, 14.3f}});
        break;
    case Icon::home:
        pen.line({{1.5f, 8}, {8, 2}, {14.5f, 8}});
        pen.line({{3.5f, 7}, {3.5f, 14}, {12.5f, 14}, {12.5f, 7}});
        break;
    case Icon::frame:
        drawFrame(pen);
        break;
    case Icon::undo:
        drawTurn(pen, false);
        break;
    case Icon::redo:
        drawTurn(pen, true);
        break;
    case Icon::camera:
        drawCamera(pen);
        break;
    case Icon::help:
        drawHelp(pen);
        break;
    case Icon::menu:
        for (const float y : {4.0f, 8.0f, 12.0f}) pen.line({{2.5f, y}, {13.5f, y}});
        break;
    case Icon::settings:
        drawSettings(pen);
        break;
    case Icon::close:
        pen.line({{4, 4}, {12, 12}});
        pen.line({{12, 4}, {4, 12}});
        break;
    case Icon::isolate:
        pen.circle(8, 8, 6.3f);
        pen.disc(8, 8, 3.0f);
        break;
    case Icon::drops:
        pen.disc(6, 6.5f, 4.2f);
        pen.circle(10.5f, 10.5f, 3.8f);
        break;
    case Icon::dots:
        drawDots(pen);
        break;
    case Icon::parallel:
        pen.box(2, 5, 11, 14, 0.5f);
        pen.line({{2, 5}, {5, 2}, {14, 2}, {14, 11}, {11, 14}});
        pen.line({{11, 5}, {14, 2}});
        break;
    case Icon::forward:
        pen.line({{6, 3}, {11, 8}, {6, 13}});
        break;
    case Icon::density:
        pen.circle(8, 8, 6.2f);
        pen.circle(8, 8, 3.6f);
        pen.disc(8, 8, 1.5f);
        break;
    case Icon::related:
        pen.disc(3, 12.5f, 1.8f);
        pen.curve({3, 12.5f}, {6, -2}, {12.6f, 10.5f});
        pen.line({{8.6f, 9}, {12.8f, 11.2f}, {14, 6.4f}});
        break;
    case Icon::pin:
        pen.line({{5.5f, 2.5f}, {10.5f, 2.5f}});
        pen.line({{6.5f, 2.5f}, {6, 8}, {4, 10}, {12, 10}, {10, 8}, {9.5f, 2.5f}});
        pen.line({{8, 10}, {8, 14.5f}});
        break;
    case Icon::compare:
        pen.circle(5.8f, 8, 4.4f);
        pen.circle(10.2f, 8, 4.4f);
        break;
    case Icon::back:
        pen.line({{10, 3}, {5, 8}, {10, 13}});
        break;
    case Icon::sidebarLeft:
        drawSidebar(pen, false);
        break;
    case Icon::sidebarRight:
        drawSidebar(pen, true);
        break;
    case Icon::cut:
        pen.line({{4, 5}, {8, 3}, {12, 5}, {12, 12}, {8, 14}, {4, 12}}, true);
        pen.line({{1.5f, 11}, {14.5f, 6}});
        break;
    case Icon::brush:
        pen.line({{14, 2}, {7, 9}});
        pen.line({{14.4f, 2.4f}, {9.2f, 10.6f}});
        pen.curve({7, 9}, {3.2f, 9.2f}, {2, 14});
        pen.curve({9.2f, 10.6f}, {7.6f, 14.2f}, {2, 14});
        pen.line({{7, 9}, {9.2f, 10.6f}});
        break;
    case Icon::folder:
        drawFolder(pen);
        break;
    case Icon::folderUp:
        drawFolder(pen);
        pen.line({{5.5f, 9.2f}, {8, 6.7f}, {10.5f, 9.2f}});
        pen.line({{8, 6.7f}, {8, 11.5f}});
        break;
    case Icon::swapSides:
        pen.line({{5, 2.5f}, {2, 5.5f}, {5, 8.5f}});
        pen.line({{2, 5.5f}, {12, 5.5f}});
        pen.line({{11, 7.5f}, {14, 10.5f}, {11, 13.5f}});
        pen.line({{14, 10.5f}, {4, 10.5f}});
        break;
    }
}

bool iconButton(const Style& style, Icon icon, const char* label, bool isOn, bool isEnabled) {
    const float side = ImGui::GetFrameHeight();
    const Colours& colours = style.colours;
    ImGui::PushID(label);
    ImGui::PushStyleColor(ImGuiCol_Button, isOn ? colours.accentSoft : ImVec4(0, 0, 0, 0));
    ImGui::BeginDisabled(!isEnabled);
    const bool isPressed = ImGui::Button("##icon", {side, side});
    ImGui::EndDisabled();
    ImGui::PopStyleColor();
    const ImVec2 corner = ImGui::GetItemRectMin();
    const float inset = std::floor(0.24f * side);
    const ImVec4 ink = !isEnabled ? faded(colours.muted, 0.45f)
                       : isOn     ? colours.accent
                                  : colours.text;
    drawIcon(*ImGui::GetWindowDrawList(), icon, {corner.x + inset, corner.y + inset},
             side - 2 * inset, pack(ink));
    if (ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) tooltip(label);
    ImGui::PopID();
    return isPressed;
}

} // namespace myoatlas::ui
