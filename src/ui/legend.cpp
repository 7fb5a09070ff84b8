#include "ui/legend.h"

#include "scene/names.h"
#include "ui/density_panel.h"
#include "ui/icons.h"
#include "ui/point_view.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <cfloat>
#include <imgui_internal.h>
#include <string>

namespace myoatlas::ui {

namespace {

constexpr const char* kWindow = "legend";

/// Large type in a small picture: what floats over it must leave some of it.
bool isTight(const Style& style, const Area& picture) {
    return picture.size.y < style.px(420) || picture.size.x < style.px(400);
}

ImVec4 opaque(glm::vec3 colour) { return {colour.r, colour.g, colour.b, 1.0f}; }

/// Words and a sample of a zone before them.
void zoneSample(const Context& context, bool isEssential, const char* words) {
    const Style& style = context.style;
    const ImVec4 hue = opaque(context.hues.front());
    const float side = ImGui::GetTextLineHeight();
    const ImVec2 size{1.7f * side, 0.8f * side};
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 from{corner.x, corner.y + 0.12f * side};
    const ImVec2 to{from.x + size.x, from.y + size.y};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(from, to, true);
    if (context.scene.zoneStyle == scene::ZoneStyle::stipple) {
        const float pitch = style.px(isEssential ? 4.0f : 7.5f);
        for (float y = from.y + 0.5f * pitch; y < to.y + pitch; y += pitch)
            for (float x = from.x + 0.5f * pitch; x < to.x + pitch; x += pitch)
                list.AddCircleFilled({x, y}, style.px(1.4f), pack(hue));
    } else if (isEssential) {
        list.AddRectFilled(from, to, pack(hue), style.px(2));
    } else {
        list.AddRectFilled(from, to, pack(faded(hue, 0.22f)), style.px(2));
        for (float x = from.x - size.y; x < to.x; x += style.px(6))
            list.AddLine({x, to.y}, {x + size.y, from.y}, pack(faded(hue, 0.7f)), style.px(1.4f));
    }
    list.PopClipRect();
    list.AddRect(from, to, pack(faded(hue, 0.8f)), style.px(2));
    ImGui::Dummy({size.x, side});
    ImGui::SameLine(0, style.px(6));
    ImGui::TextUnformatted(words);
}

/// Words and a sample of the stripes on what nothing may press.
void keepOffSample(const Style& style, const char* words) {
    const float side = ImGui::GetTextLineHeight();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 from{corner.x, corner.y + 0.12f * side};
    const ImVec2 to{from.x + 1.7f * side, from.y + 0.8f * side};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(from, to, true);
    list.AddRectFilled(from, to, IM_COL32(246, 201, 30, 255), style.px(2));
    const float height = to.y - from.y;
    for (float x = from.x - height; x < to.x; x += style.px(8))
        list.AddLine({x, to.y}, {x + height, from.y}, IM_COL32(24, 22, 18, 255), style.px(3));
    list.PopClipRect();
    ImGui::Dummy({to.x - from.x, side});
    ImGui::SameLine(0, style.px(6));
    ImGui::TextUnformatted(words);
}

/// How the two kinds of zone look. `room`: the width there is.
void zoneKey(const Context& context, float room) {
    const Style& style = context.style;
    ImGui::PushFont(style.fonts.small);
    zoneSample(context, true, "felt by nearly everybody");
    if (context.scene.showSpillover) {
        if (room > style.px(330)) ImGui::SameLine(0, style.px(12));
        zoneSample(context, false, "felt by some");
    }
    if (context.scene.showNoPress) keepOffSample(style, "do not press here");
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

/// A button with the point's disc and `name`, which wraps; with an empty one the disc alone.
bool pointButton(const Context& context, std::size_t index, const std::string& name, float width) {
    const Style& style = context.style;
    const float inset = style.px(name.empty() ? 15 : 30), frame = ImGui::GetFrameHeight();
    const float wrap = width - inset - style.px(8);
    const ImVec2 words =
        name.empty() ? ImVec2(0, 0) : ImGui::CalcTextSize(name.c_str(), nullptr, false, wrap);
    const float right = name.empty() ? inset : words.x + style.px(8);
    const ImVec2 size{inset + right, std::max(words.y + style.px(9), frame)};
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool isSelected = context.scene.selectedPoint == context.scene.shownPoints[index];
    ImGui::PushStyleColor(ImGuiCol_Button,
                          isSelected ? style.colours.accentSoft : ImVec4(0, 0, 0, 0));
    const bool isPressed = ImGui::Button("##name", size);
    ImGui::PopStyleColor();
    ImGui::GetWindowDrawList()->AddText(
        ImGui::GetFont(), ImGui::GetFontSize(),
        {corner.x + inset, std::round(corner.y + 0.5f * (size.y - words.y))},
        pack(style.colours.text), name.c_str(), nullptr, wrap);
    signDisc(context, index, {corner.x + style.px(16), corner.y + 0.5f * size.y});
    return isPressed;
}

void soloButton(const Context& context, std::size_t point, Requests& requests) {
    if (context.scene.shownPoints.size() < 2) return;
    const bool isSolo = context.scene.soloPoint == point;
    ImGui::SameLine(0, context.style.px(2));
    if (iconButton(context.style, Icon::isolate,
                   isSolo ? "Show all zones again" : "Show this zone alone", isSolo))
        requests.add(scene::SoloPoint{isSolo ? std::nullopt : std::optional(point)});
}

void hideButton(const Context& context, std::size_t point, Requests& requests) {
    ImGui::SameLine(0, context.style.px(2));
    if (iconButton(context.style, Icon::close, "Do not show this zone"))
        requests.add(scene::HidePoint{point});
}

/// Of one point: its name and what can be done with its zone.
void chip(const Context& context, std::size_t index, float room, Requests& requests) {
    const std::size_t point = context.scene.shownPoints[index];
    const float buttons = context.scene.shownPoints.size() > 1 ? 2.0f : 1.0f;
    ImGui::PushID(static_cast<int>(point));
    if (pointButton(context, index, scene::pointName(context.scene, point),
                    room - buttons * (ImGui::GetFrameHeight() + context.style.px(2))))
        requests.add(scene::SelectPoint{point, true});
    soloButton(context, point, requests);
    hideButton(context, point, requests);
    ImGui::PopID();
}

/// Goes on in this line where something so wide has room.
void flow(const Style& style, float width, float room) {
    const float end = ImGui::GetItemRectMax().x - ImGui::GetCursorStartPos().x -
                      ImGui::GetWindowPos().x + ImGui::GetScrollX();
    if (end + style.px(2) + width <= room) ImGui::SameLine(0, style.px(2));
}

/// All points as discs in a row, then the selected one by name.
void discs(const Context& context, float room, Requests& requests) {
    const scene::Scene& scene = context.scene;
    for (std::size_t i = 0; i < scene.shownPoints.size(); ++i) {
        const std::size_t point = scene.shownPoints[i];
        ImGui::PushID(static_cast<int>(point));
        if (i > 0) flow(context.style, context.style.px(30), room);
        if (pointButton(context, i, "", room)) requests.add(scene::SelectPoint{point, true});
        if (ImGui::IsItemHovered()) tooltip(scene::pointName(scene, point));
        ImGui::PopID();
    }
    const auto selected = std::ranges::find(scene.shownPoints, scene.selectedPoint);
    if (selected == scene.shownPoints.end()) return;
    soloButton(context, *selected, requests);
    hideButton(context, *selected, requests);
    ImGui::PushFont(context.style.fonts.small);
    ImGui::TextUnformatted(scene::pointName(scene, *selected).c_str());
    ImGui::PopFont();
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
void togetherButtons(const Context& context, float room, Requests& requests) {
    const scene::Scene& scene = context.scene;
    if (scene.shownPoints.size() < 2 || scene.difference || scene.density) return;
    if (ImGui::Button("Compare two")) requests.add(Command::toggleDifference);
    if (ImGui::IsItemHovered())
        tooltip(context.tip(Command::toggleDifference,
                            "What only the one zone, both, and only the other fill"));
    flow(context.style,
         ImGui::CalcTextSize("Remove all").x + 2.0f * ImGui::GetStyle().FramePadding.x, room);
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

bool hasZones(const scene::Scene& scene) {
    return std::ranges::any_of(scene.shownPoints, [&](std::size_t point) {
        return !scene.atlas->points()[point].ref.point->referral.empty();
    });
}

/// What the colours say, and what else can be done.
void key(const Context& context, float room, CompareState& compare, Requests& requests) {
    togetherButtons(context, room, requests);
    if (context.scene.density)
        densityLegend(context, room, requests);
    else if (context.scene.difference)
        compareLegend(context, room, compare, requests);
    else if (hasZones(context.scene))
        zoneKey(context, room);
    pointViewButton(context, requests);
}

/// The key behind a button, which remembers whether it is open.
void foldedKey(const Context& context, float room, CompareState& compare, Requests& requests) {
    bool& isOpen = *ImGui::GetStateStorage()->GetBoolRef(ImGui::GetID("key"), false);
    const float words = room - 2.0f * ImGui::GetStyle().FramePadding.x;
    const char* const label = ImGui::CalcTextSize("Key and more").x > words ? "Key###key"
                              : isOpen                                      ? "Close the key###key"
                                                                            : "Key and more###key";
    if (ImGui::Button(label)) isOpen = !isOpen;
    if (ImGui::IsItemHovered()) tooltip("What the colours mean, and what can be done with zones");
    if (isOpen) key(context, room, compare, requests);
}

} // namespace

float legendHeight() {
    const ImGuiWindow* const window = ImGui::FindWindowByName(kWindow);
    return window != nullptr && window->WasActive ? window->Size.y : 0.0f;
}

void legend(const Context& context, const Area& picture, CompareState& compare,
            Requests& requests) {
    const scene::Scene& scene = context.scene;
    const bool hasPoints = !scene.shownPoints.empty();
    const bool hasDrawing = scene.painting && !context.isPainting;
    if (!hasPoints && !hasDrawing && !scene.density) return;
    const Style& style = context.style;
    const bool isSmall = isTight(style, picture);
    const float margin = style.px(isSmall ? 6 : 10);
    const ImVec2 most{picture.size.x - 2.0f * margin, (isSmall ? 0.55f : 0.7f) * picture.size.y};
    ImGui::SetNextWindowSizeConstraints({0, 0}, most);
    beginOverlay(style, kWindow,
                 {picture.origin.x + margin, picture.origin.y + picture.size.y - margin},
                 {0.0f, 1.0f}, 0.92f, OverlayScroll::vertical);
    // A scroll bar may stand at the right.
    const float room = most.x - 2.0f * style.px(6) - ImGui::GetStyle().ScrollbarSize;
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + room);
    if (isSmall)
        discs(context, room, requests);
    else
        for (std::size_t i = 0; i < scene.shownPoints.size(); ++i) chip(context, i, room, requests);
    if (hasDrawing) drawingChip(context, requests);
    if (isSmall && hasPoints)
        foldedKey(context, room, compare, requests);
    else
        key(context, room, compare, requests);
    ImGui::PopTextWrapPos();
    ImGui::End();
}

} // namespace myoatlas::ui
