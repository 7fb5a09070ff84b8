#include "ui/clip_panel.h"

#include "ui/icons.h"
#include "ui/legend.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <imgui_internal.h>

namespace myoatlas::ui {

namespace {

using scene::ClipDirection;

constexpr std::array<const char*, scene::kClipDirectionCount> kTips{
    "Sagittal: parts left from right", "Coronal: parts front from back",
    "Axial: straight across, parts upper from lower", "Facing you, as you look now"};

glm::vec3 centreOfInterest(const scene::Scene& scene) {
    if (scene.selectedPoint) return scene.atlas->points()[*scene.selectedPoint].position;
    const body::Body& body = scene.atlas->body();
    return scene.selectedStructure ? body.structures[*scene.selectedStructure].bounds.centre()
                                   : body.bounds().centre();
}

void header(const Context& context, Requests& requests) {
    const Style& style = context.style;
    strong(style, context.scene.cutaway ? "Press path" : "Cut");
    ImGui::SameLine(ImGui::GetContentRegionMax().x - ImGui::GetFrameHeight());
    if (iconButton(style, Icon::close,
                   context.tip(Command::toggleClip, "Make the body whole again").c_str()))
        requests.add(Command::toggleClip);
}

void directions(const Context& context, const scene::ClipPlane& plane, Requests& requests) {
    constexpr std::array<const char*, scene::kClipDirectionCount> kLabels{"Sagittal", "Coronal",
                                                                          "Axial", "Facing"};
    const Style& style = context.style;
    ImGui::PushFont(style.fonts.small);
    const float spacing = style.px(4);
    const float width = 0.5f * (ImGui::GetContentRegionAvail().x - spacing);
    for (std::size_t i = 0; i < kLabels.size(); ++i) {
        const auto direction = static_cast<ClipDirection>(i);
        const bool isChosen = direction == plane.direction;
        if (i % 2 == 1) ImGui::SameLine(0, spacing);
        ImGui::PushStyleColor(ImGuiCol_Button,
                              isChosen ? style.colours.accentSoft : style.colours.raised);
        ImGui::PushStyleColor(ImGuiCol_Text, isChosen ? style.colours.accent : style.colours.text);
        if (ImGui::Button(kLabels[i], {width, 0}))
            requests.add(scene::SetClipPlane{scene::clipPlaneThrough(
                direction, centreOfInterest(context.scene), context.scene.camera)});
        ImGui::PopStyleColor(2);
        if (ImGui::IsItemHovered()) tooltip(kTips[i]);
    }
    ImGui::PopFont();
}

void slider(const Context& context, const scene::ClipPlane& plane, ClipState& state,
            Requests& requests) {
    const glm::vec2 range = 100.0f * scene::positionRange(plane, context.body().bounds());
    float position = 100.0f * plane.position;
    ImGui::SetNextItemWidth(-1);
    if (ImGui::SliderFloat("##position", &position, range[0], range[1], "%.1f cm",
                           ImGuiSliderFlags_AlwaysClamp)) {
        scene::ClipPlane moved = plane;
        moved.position = 0.01f * position;
        requests.isContinued = state.isDragged;
        requests.add(scene::SetClipPlane{moved});
        state.isDragged = true;
    }
    if (ImGui::IsItemHovered() && !ImGui::IsItemActive())
        tooltip("Drag to move the cut. Ctrl+click to type centimetres");
    if (ImGui::IsItemDeactivated()) state.isDragged = false;
}

void buttons(const Context& context, Requests& requests) {
    const float spacing = context.style.px(4);
    const float width = 0.5f * (ImGui::GetContentRegionAvail().x - spacing);
    if (ImGui::Button("Flip", {width, 0})) requests.add(Command::flipClip);
    if (ImGui::IsItemHovered()) tooltip(context.tip(Command::flipClip));
    ImGui::SameLine(0, spacing);
    if (ImGui::Button("Look at it", {width, 0})) requests.add(Command::lookAtCut);
    if (ImGui::IsItemHovered()) tooltip(context.tip(Command::lookAtCut, "Turn to face the cut"));
}

} // namespace

scene::ClipPlane firstCut(const scene::Scene& scene, const ClipState& state) {
    const bool hasSelection = scene.selectedPoint || scene.selectedStructure;
    if (state.last && !hasSelection) return *state.last;
    return scene::clipPlaneThrough(hasSelection ? ClipDirection::axial : ClipDirection::coronal,
                                   centreOfInterest(scene), scene.camera);
}

std::string placeText(const scene::ClipPlane& plane) {
    const double centimetres = 100.0 * static_cast<double>(std::abs(plane.position));
    const bool isPositive = plane.position >= 0.0f;
    const char* where = "along the line of sight";
    switch (plane.direction) {
    case ClipDirection::sagittal:
        where =
            isPositive ? "to the body's left of the middle" : "to the body's right of the middle";
        break;
    case ClipDirection::coronal:
        where = isPositive ? "in front of the middle" : "behind the middle";
        break;
    case ClipDirection::axial:
        where = isPositive ? "above the floor" : "below the floor";
        break;
    case ClipDirection::free:
        break;
    }
    char text[96];
    std::snprintf(text, sizeof text, "%.1f cm %s", centimetres, where);
    return text;
}

void clipPanel(const Context& context, const Area& picture, ClipState& state, Requests& requests) {
    const auto& plane = context.scene.clipPlane;
    if (!plane) return;
    const Style& style = context.style;
    // Below the cube, or over it where large type leaves no room there; above the legend.
    const ImGuiWindow* const before = ImGui::FindWindowByName("cut");
    const float wanted = before != nullptr ? before->ContentSize.y + style.px(12) : 0.0f;
    const float margin = style.px(8);
    const float room =
        std::max(picture.size.y - legendHeight() - (legendHeight() > 0.0f ? 3.0f : 2.0f) * margin,
                 0.3f * picture.size.y);
    const float top = std::max(margin, std::min(style.px(112), margin + room - wanted));
    const ImGuiWindow* const tools = ImGui::FindWindowByName("toolbar");
    const float beside = tools != nullptr && tools->WasActive ? tools->Size.x + margin : 0.0f;
    const float width = std::min(style.px(184), picture.size.x - beside - 2.5f * margin);
    ImGui::SetNextWindowPos({picture.origin.x + picture.size.x - margin, picture.origin.y + top},
                            ImGuiCond_Always, {1.0f, 0.0f});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, room + margin - top});
    ImGui::SetNextWindowBgAlpha(0.94f);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(style.px(8), style.px(6)));
    ImGui::Begin("cut", nullptr,
                 (ImGuiWindowFlags_NoDecoration & ~ImGuiWindowFlags_NoScrollbar) |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_AlwaysAutoResize |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav);
    ImGui::PopStyleVar();
    header(context, requests);
    directions(context, *plane, requests);
    slider(context, *plane, state, requests);
    smallText(style, placeText(*plane));
    buttons(context, requests);
    ImGui::End();
}

} // namespace myoatlas::ui
