#include "ui/pain_pages.h"

#include "ui/icons.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <array>

namespace myoatlas::ui {

namespace {

const char* hintOf(PainTool tool) {
    switch (tool) {
    case PainTool::wholeArea:
        return "Click a place on the skin: the whole area is painted.";
    case PainTool::eraser:
        return "Hold the left button and rub out.";
    case PainTool::move:
        return "Drag turns the body, Shift+drag moves the picture.";
    case PainTool::brush:
        break;
    }
    return "Hold the left button and paint where it hurts. A double click fills the whole area. "
           "To turn the body, drag beside it or with the right button.";
}

void sizeSlider(const Context& context, PainState& state) {
    const Style& style = context.style;
    float width = 200.0f * state.brush.radius; // centimetres across
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted("Size");
    ImGui::SameLine();
    const float box = ImGui::GetFrameHeight() + style.px(16) + ImGui::CalcTextSize("Both sides").x;
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - std::max(style.px(120), box));
    if (ImGui::SliderFloat("##size", &width, 200.0f * scene::kLeastBrushRadius,
                           200.0f * scene::kMostBrushRadius, "%.1f cm",
                           ImGuiSliderFlags_AlwaysClamp | ImGuiSliderFlags_Logarithmic))
        state.brush.radius = width / 200.0f;
    if (ImGui::IsItemHovered()) tooltip("Width of the brush on the skin  ([ and ])");
    ImGui::SameLine();
    checkBox(style, "Both sides", state.brush.bothSides);
}

void strokeButtons(const Context& context, Requests& requests) {
    const Style& style = context.style;
    const bool hasPainting = context.scene.painting != nullptr;
    if (iconButton(style, Icon::undo, context.tip(Command::undo, "Undo the last stroke").c_str(),
                   false, context.canUndo))
        requests.add(Command::undo);
    ImGui::SameLine(0, style.px(2));
    if (iconButton(style, Icon::redo, context.tip(Command::redo).c_str(), false, context.canRedo))
        requests.add(Command::redo);
    ImGui::SameLine(0, style.px(8));
    ImGui::BeginDisabled(!hasPainting);
    if (ImGui::Button("Clear")) requests.add(scene::ClearPainting{});
    ImGui::EndDisabled();
}

} // namespace

void painTools(const Context& context, PainState& state, Requests& requests) {
    const Style& style = context.style;
    constexpr std::array<const char*, kPainToolCount> kTools{"Brush", "Area", "Eraser", "Move"};
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(style.px(2), ImGui::GetStyle().FramePadding.y));
    const int clicked = segments(style, "tool", kTools, static_cast<int>(state.tool));
    ImGui::PopStyleVar();
    if (clicked >= 0) state.tool = static_cast<PainTool>(clicked);
    sizeSlider(context, state);
    strokeButtons(context, requests);
    sameLineIfRoom(style, "Inside the body …");
    if (ImGui::Button("Inside the body …"))
        state.page = state.page == PainPage::deep ? PainPage::causes : PainPage::deep;
    if (ImGui::IsItemHovered()) tooltip("Teeth, ear, throat, joints, pelvis: pick on a chart");
    smallText(style, hintOf(state.tool));
}

} // namespace myoatlas::ui
