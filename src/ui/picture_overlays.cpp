#include "ui/picture_overlays.h"

#include "scene/names.h"
#include "ui/density_panel.h"
#include "ui/icons.h"
#include "ui/orientation_cube.h"
#include "ui/point_view.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <imgui_internal.h>
#include <string>

namespace myoatlas::ui {

namespace {

constexpr ImGuiWindowFlags kOverlay = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_AlwaysAutoResize |
                                      ImGuiWindowFlags_NoFocusOnAppearing;

/// Begins a floating window whose `pivot` (0..1 of its size) lies at `place`.
void beginOverlay(const Style& style, const char* id, ImVec2 place, ImVec2 pivot, float alpha) {
    ImGui::SetNextWindowPos(place, ImGuiCond_Always, pivot);
    ImGui::SetNextWindowBgAlpha(alpha);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(style.px(6), style.px(5)));
    ImGui::Begin(id, nullptr, kOverlay);
    ImGui::PopStyleVar();
}

/// Fills columns from the top, as many as the height needs and the width allows.
class Columns {
public:
    Columns(const Style& style, ImVec2 size)
        : style_(style), corner_(ImGui::GetCursorPos()),
          cursor_(corner_), end_{corner_.x + size.x, corner_.y + size.y} {}

    /// False when there is no room; then nothing more has.
    bool place() {
        const float side = ImGui::GetFrameHeight();
        if (cursor_.y + side > end_.y) cursor_ = {cursor_.x + side + style_.px(2), corner_.y};
        if (cursor_.x + side > end_.x && cursor_.x > corner_.x) return false;
        ImGui::SetCursorPos(cursor_);
        cursor_.y += side + style_.px(1);
        return true;
    }
    void divide() { cursor_.y += style_.px(7); }

private:
    const Style& style_;
    ImVec2 corner_, cursor_, end_;
};

/// Large type in a small window: what floats over the picture must leave some of it.
bool isTight(const Style& style, const Area& picture) { return picture.size.y < style.px(420); }

/// The text, cut where it is wider than that.
std::string cut(std::string text, float width) {
    constexpr const char* kDots = "…";
    if (ImGui::CalcTextSize(text.c_str()).x <= width) return text;
    while (!text.empty() && ImGui::CalcTextSize((text + kDots).c_str()).x > width) {
        // Whole letters, not parts of their bytes.
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xc0u) == 0x80u)
            text.pop_back();
        if (!text.empty()) text.pop_back();
    }
    return text + kDots;
}

bool isSkin(const Context& context, std::size_t structure) {
    return context.body().structures[structure].kind == body::Kind::skin;
}

ImVec4 opaque(glm::vec3 colour) { return {colour.r, colour.g, colour.b, 1.0f}; }

/// How the two kinds of zone look, as swatches.
void zoneKey(const Context& context, float room) {
    const Style& style = context.style;
    const ImVec4 hue = opaque(context.hues.front());
    const bool hasDots = context.scene.zoneStyle == scene::ZoneStyle::stipple;
    const auto swatch = [&](bool isEssential) {
        const float side = ImGui::GetTextLineHeight();
        const ImVec2 size{1.7f * side, 0.8f * side};
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        const ImVec2 from{corner.x, corner.y + 0.12f * side};
        const ImVec2 to{from.x + size.x, from.y + size.y};
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.PushClipRect(from, to, true);
        if (hasDots) {
            const float pitch = style.px(isEssential ? 4.0f : 7.5f);
            for (float y = from.y + 0.5f * pitch; y < to.y + pitch; y += pitch)
                for (float x = from.x + 0.5f * pitch; x < to.x + pitch; x += pitch)
                    list.AddCircleFilled({x, y}, style.px(1.4f), pack(hue));
        } else if (isEssential) {
            list.AddRectFilled(from, to, pack(hue), style.px(2));
        } else {
            list.AddRectFilled(from, to, pack(faded(hue, 0.22f)), style.px(2));
            for (float x = from.x - size.y; x < to.x; x += style.px(6))
                list.AddLine({x, to.y}, {x + size.y, from.y}, pack(faded(hue, 0.7f)),
                             style.px(1.4f));
        }
        list.PopClipRect();
        list.AddRect(from, to, pack(faded(hue, 0.8f)), style.px(2));
        ImGui::Dummy({size.x, side});
        ImGui::SameLine(0, style.px(6));
    };
    ImGui::PushFont(style.fonts.small);
    swatch(true);
    ImGui::TextUnformatted("felt by nearly everybody");
    if (context.scene.showSpillover) {
        if (room > style.px(330)) ImGui::SameLine(0, style.px(12));
        swatch(false);
        ImGui::TextUnformatted("felt by some");
    }
    ImGui::PopFont();
}

/// The point's marker, as it stands on the body.
void signDisc(const Context& context, std::size_t index, ImVec2 centre) {
    const Style& style = context.style;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const glm::vec3 hue = context.hues[index];
    list.AddCircleFilled(centre, style.px(11), pack(opaque(hue)), 24);
    const std::string sign = scene::markerSign(context.scene, index);
    ImFont* const font = style.fonts.small;
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0.0f, sign.c_str());
    const bool isLight = glm::dot(hue * hue, glm::vec3(0.21f, 0.72f, 0.07f)) > 0.22f;
    list.AddText(font, font->FontSize,
                 {std::round(centre.x - 0.5f * size.x), std::round(centre.y - 0.5f * size.y)},
                 isLight ? IM_COL32(10, 10, 10, 255) : IM_COL32_WHITE, sign.c_str());
}

/// `room`: the picture's width.
void chip(const Context& context, std::size_t index, float room, Requests& requests) {
    const Style& style = context.style;
    const std::size_t point = context.scene.shownPoints[index];
    const bool isSelected = context.scene.selectedPoint == point;
    ImGui::PushID(static_cast<int>(point));
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, ImVec2(0.0f, 0.5f));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(style.px(30), style.px(5)));
    ImGui::PushStyleColor(ImGuiCol_Button,
                          isSelected ? style.colours.accentSoft : ImVec4(0, 0, 0, 0));
    const std::string name = scene::pointName(context.scene, point);
    const float buttons = context.scene.shownPoints.size() > 1 ? 2.0f : 1.0f;
    const float width = room - style.px(104) - buttons * ImGui::GetFrameHeight();
    if (ImGui::Button((cut(name, width) + "###name").c_str()))
        requests.add(scene::SelectPoint{point, true});
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    const float lineHeight = ImGui::GetItemRectSize().y;
    signDisc(context, index, {corner.x + style.px(16), corner.y + 0.5f * lineHeight});
    ImGui::SameLine(0, style.px(2));
    const bool isSolo = context.scene.soloPoint == point;
    if (context.scene.shownPoints.size() > 1) {
        if (iconButton(style, Icon::isolate,
                       isSolo ? "Show all zones again" : "Show this zone alone", isSolo))
            requests.add(scene::SoloPoint{isSolo ? std::nullopt : std::optional(point)});
        ImGui::SameLine(0, style.px(2));
    }
    if (iconButton(style, Icon::close, "Do not show this zone"))
        requests.add(scene::HidePoint{point});
    ImGui::PopID();
}

/// What was painted stays on the body until it is taken away.
void drawingChip(const Context& context, Requests& requests) {
    const Style& style = context.style;
    if (ImGui::Button("Your drawing: where it hurts")) requests.add(Command::togglePain);
    if (ImGui::IsItemHovered()) tooltip(context.tip(Command::togglePain));
    ImGui::SameLine(0, style.px(2));
    if (iconButton(style, Icon::close, "Take the drawing away"))
        requests.add(scene::ClearPainting{});
}

/// What can be done with several points.
void togetherButtons(const Context& context, Requests& requests) {
    const scene::Scene& scene = context.scene;
    if (scene.shownPoints.size() < 2 || scene.difference || scene.density) return;
    if (ImGui::Button("Compare two")) requests.add(Command::toggleDifference);
    if (ImGui::IsItemHovered())
        tooltip(context.tip(Command::toggleDifference,
                            "What only the one zone, both, and only the other fill"));
    ImGui::SameLine(0, context.style.px(4));
    if (ImGui::Button("Remove all")) requests.add(scene::ClearSelection{});
}

/// Leads to what of the selected point cannot be seen from here.
void pointViewButton(const Context& context, Requests& requests) {
    const auto other = otherPointView(context.scene);
    if (!other) return;
    gap(context.style, 2);
    if (ImGui::Button(title(*other))) requests.add(Command::switchPointView);
    if (ImGui::IsItemHovered()) tooltip(context.tip(Command::switchPointView));
}

} // namespace

void toolbar(const Context& context, const Area& picture, bool isLeftOpen, bool isRightOpen,
             Requests& requests) {
    const Style& style = context.style;
    const scene::Scene& scene = context.scene;
    beginOverlay(style, "toolbar", {picture.origin.x + style.px(8), picture.origin.y + style.px(8)},
                 {0.0f, 0.0f}, 0.92f);
    // Not into the legend below it.
    const float legendHeight =
        (scene.density ? style.px(150) : 0.0f) + (scene.difference ? style.px(90) : 0.0f) +
        static_cast<float>(scene.shownPoints.size() + (scene.selectedPoint ? 1 : 0) +
                           (scene.painting ? 1 : 0)) *
            style.px(40);
    // What has no room is in the menu.
    Columns columns(style,
                    {0.4f * picture.size.x, picture.size.y - style.px(60) -
                                                std::min(legendHeight, 0.4f * picture.size.y)});
    const auto button = [&](Icon icon, Command command, bool isOn = false, bool isEnabled = true) {
        if (!columns.place()) return;
        if (iconButton(style, icon, context.tip(command).c_str(), isOn, isEnabled))
            requests.add(command);
    };
    const bool hasDots = scene.zoneStyle == scene::ZoneStyle::stipple;
    button(Icon::menu, Command::toggleMenu);
    button(Icon::sidebarLeft, Command::toggleLeftPanel, isLeftOpen);
    button(Icon::sidebarRight, Command::toggleRightPanel, isRightOpen);
    button(Icon::brush, Command::togglePain, context.isPainting);
    columns.divide();
    button(Icon::undo, Command::undo, false, context.canUndo);
    button(Icon::redo, Command::redo, false, context.canRedo);
    button(Icon::back, Command::goBack, false, context.canGoBack);
    button(Icon::forward, Command::goForward, false, context.canGoForward);
    columns.divide();
    button(Icon::home, Command::frameAll);
    button(Icon::frame, Command::frameSelection);
    button(Icon::parallel, Command::toggleOrthographic, scene.camera.isOrthographic);
    button(Icon::cut, Command::toggleClip, scene.clipPlane.has_value());
    button(hasDots ? Icon::dots : Icon::drops, Command::toggleZoneStyle);
    button(Icon::density, Command::toggleDensity, scene.density.has_value());
    button(Icon::related, Command::toggleRelated, scene.showRelated);
    columns.divide();
    button(Icon::camera, Command::savePicture);
    columns.divide();
    button(Icon::settings, Command::toggleSettings);
    button(Icon::help, Command::toggleHelp);
    ImGui::End();
}

void cubeOverlay(const Context& context, const Area& picture, Requests& requests) {
    const Style& style = context.style;
    const float size = style.px(92);
    const ImVec2 place{picture.origin.x + picture.size.x - style.px(8),
                       picture.origin.y + style.px(6)};
    beginOverlay(style, "cube", place, {1.0f, 0.0f}, 0.0f);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    orientationCube(context, {corner.x + 0.5f * size, corner.y + 0.5f * size}, size, requests);
    ImGui::End();
}

void legend(const Context& context, const Area& picture, CompareState& compare,
            Requests& requests) {
    const bool hasPoints = !context.scene.shownPoints.empty();
    const bool hasZones = std::ranges::any_of(context.scene.shownPoints, [&](std::size_t point) {
        return !context.scene.atlas->points()[point].ref.point->referral.empty();
    });
    const bool hasDrawing = context.scene.painting && !context.isPainting;
    const bool hasMap = context.scene.density.has_value();
    if (!hasPoints && !hasDrawing && !hasMap) return;
    const Style& style = context.style;
    const ImVec2 place{picture.origin.x + style.px(10),
                       picture.origin.y + picture.size.y - style.px(10)};
    beginOverlay(style, "legend", place, {0.0f, 1.0f}, 0.92f);
    for (std::size_t i = 0; i < context.scene.shownPoints.size(); ++i)
        chip(context, i, picture.size.x, requests);
    if (hasDrawing) drawingChip(context, requests);
    togetherButtons(context, requests);
    if (hasMap)
        densityLegend(context, requests);
    else if (context.scene.difference)
        compareLegend(context, compare, requests);
    else if (hasZones && !isTight(style, picture))
        zoneKey(context, picture.size.x);
    if (!isTight(style, picture)) pointViewButton(context, requests);
    ImGui::End();
}

void noticeOverlay(const Context& context, const Area& picture) {
    const Style& style = context.style;
    float y = picture.origin.y + style.px(12);
    int row = 0;
    for (const Notice& notice : context.notices) {
        const std::string id = "notice" + std::to_string(row++);
        const float width = std::min(style.px(520), std::max(picture.size.x - style.px(260),
                                                             0.8f * picture.size.x - style.px(60)));
        const ImVec2 text = ImGui::CalcTextSize(notice.text.c_str(), nullptr, false, width);
        ImGui::SetNextWindowSize({0, 0});
        ImGui::PushStyleColor(ImGuiCol_WindowBg, notice.isProblem ? style.colours.dangerSoft
                                                                  : style.colours.accentSoft);
        beginOverlay(style, id.c_str(), {picture.origin.x + 0.5f * picture.size.x, y}, {0.5f, 0.0f},
                     0.97f);
        // What a dialog has done is said over it.
        ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
        ImGui::Dummy({text.x + style.px(20), 0});
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + style.px(10));
        ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + text.x + 1.0f);
        ImGui::TextUnformatted(notice.text.c_str());
        ImGui::PopTextWrapPos();
        ImGui::Dummy({0, style.px(2)});
        y += ImGui::GetWindowHeight() + style.px(6);
        ImGui::End();
        ImGui::PopStyleColor();
    }
}

void hoverLabel(const Context& context, const Area& picture) {
    const scene::Pick& pick = context.hovered;
    if (!pick.structure) return;
    const Style& style = context.style;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    // On the side of the pointer where there is room: it must not cover the panels.
    const bool isLeft = pointer.x > picture.origin.x + 0.5f * picture.size.x;
    const bool isAbove = pointer.y > picture.origin.y + 0.8f * picture.size.y;
    ImGui::SetNextWindowPos({pointer.x + style.px(isLeft ? -10.0f : 18.0f),
                             pointer.y + style.px(isAbove ? -8.0f : 12.0f)},
                            ImGuiCond_Always, {isLeft ? 1.0f : 0.0f, isAbove ? 1.0f : 0.0f});
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(0.5f * picture.size.x - style.px(40));
    if (pick.point) {
        ImGui::PushFont(style.fonts.strong);
        ImGui::TextUnformatted(scene::pointName(context.scene, *pick.point).c_str());
        ImGui::PopFont();
        const auto& placed = context.scene.atlas->points()[*pick.point];
        ImGui::TextDisabled("%s", placed.ref.point->label.c_str());
    } else if (context.scene.density && isSkin(context, *pick.structure)) {
        densityTip(context, pick.position);
    } else {
        ImGui::TextUnformatted(scene::structureName(context.scene, *pick.structure).c_str());
    }
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

} // namespace myoatlas::ui
