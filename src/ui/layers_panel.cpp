#include "ui/layers_panel.h"

#include "scene/peel.h"
#include "ui/icons.h"
#include "ui/text_blocks.h"

namespace myoatlas::ui {

namespace {

constexpr float kLeastOpacity = 0.01f;

void eye(const Context& context, scene::Layer layer, float opacity, LayersState& state,
         Requests& requests) {
    const Style& style = context.style;
    const float side = ImGui::GetFrameHeight();
    const bool isVisible = opacity > kLeastOpacity;
    float& before = state.before[static_cast<std::size_t>(layer)];
    if (ImGui::InvisibleButton("eye", {side, side})) {
        if (isVisible) before = opacity;
        requests.add(scene::SetLayerOpacity{layer, isVisible ? 0.0f : before});
    }
    const float icon = style.px(18), inset = 0.5f * (side - icon);
    const ImVec2 corner = ImGui::GetItemRectMin();
    drawIcon(*ImGui::GetWindowDrawList(), isVisible ? Icon::eye : Icon::eyeOff,
             {corner.x + inset, corner.y + inset}, icon,
             pack(ImGui::IsItemHovered() ? style.colours.accent : style.colours.muted));
    if (ImGui::IsItemHovered()) tooltip(isVisible ? "Hide this layer" : "Show this layer");
}

void slider(scene::Layer layer, float opacity, const char* format, LayersState& state,
            Requests& requests) {
    float percent = 100.0f * opacity;
    ImGui::SetNextItemWidth(-1);
    if (ImGui::SliderFloat("##opacity", &percent, 0.0f, 100.0f, format,
                           ImGuiSliderFlags_AlwaysClamp)) {
        requests.isContinued = state.dragged == layer;
        requests.add(scene::SetLayerOpacity{layer, percent / 100.0f});
        state.dragged = layer;
    }
    if (ImGui::IsItemDeactivated()) state.dragged.reset();
}

/// Type is large and the panel narrow: a name has no room beside its slider.
bool isCramped(const Style& style) { return ImGui::GetContentRegionAvail().x < style.px(250); }

/// A layer in a line. Where that is too narrow its name stands on the slider instead of the number.
void layerRow(const Context& context, scene::Layer layer, bool isNarrow, LayersState& state,
              Requests& requests) {
    const float opacity = context.scene.opacity[static_cast<std::size_t>(layer)];
    const char* const name = scene::title(layer).data();
    ImGui::PushID(static_cast<int>(layer));
    ImGui::TableNextColumn();
    eye(context, layer, opacity, state, requests);
    ImGui::TableNextColumn();
    if (isNarrow) {
        slider(layer, opacity, name, state, requests);
    } else {
        ImGui::AlignTextToFramePadding();
        ImGui::TextUnformatted(name);
        ImGui::TableNextColumn();
        slider(layer, opacity, "%.0f %%", state, requests);
    }
    ImGui::PopID();
}

void layerTable(const Context& context, LayersState& state, Requests& requests) {
    const Style& style = context.style;
    const bool isNarrow = isCramped(style);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(style.px(6), style.px(2)));
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(style.px(2), style.px(1)));
    if (ImGui::BeginTable("layers", isNarrow ? 2 : 3, ImGuiTableFlags_SizingStretchProp)) {
        ImGui::TableSetupColumn("eye", ImGuiTableColumnFlags_WidthFixed);
        if (!isNarrow) ImGui::TableSetupColumn("name", ImGuiTableColumnFlags_WidthStretch, 1.35f);
        ImGui::TableSetupColumn("opacity", ImGuiTableColumnFlags_WidthStretch, 1.0f);
        for (const scene::Layer layer : scene::layersOf(context.body()))
            layerRow(context, layer, isNarrow, state, requests);
        ImGui::EndTable();
    }
    ImGui::PopStyleVar(2);
}

/// One slider from the skin to the bones.
void peelSlider(const Context& context, LayersState& state, Requests& requests) {
    float depth = scene::peelDepth(context.scene);
    const std::string words = "Peel: " + std::string(scene::peelTitle(depth));
    ImGui::SetNextItemWidth(-1);
    if (ImGui::SliderFloat("##peel", &depth, 0.0f, scene::kPeeledToBone, words.c_str(),
                           ImGuiSliderFlags_AlwaysClamp | ImGuiSliderFlags_NoInput)) {
        requests.isContinued = state.isPeeling;
        requests.add(scene::SetPeel{depth});
        state.isPeeling = true;
    }
    if (ImGui::IsItemDeactivated()) state.isPeeling = false;
    if (ImGui::IsItemHovered() && !ImGui::IsItemActive())
        ImGui::SetTooltip("From the skin on the left to the bones on the right  (%s, %s)",
                          context.keysOf(Command::peelInward).c_str(),
                          context.keysOf(Command::peelOutward).c_str());
}

void selectionButtons(const Context& context, Requests& requests) {
    const float spacing = context.style.px(6);
    const float width = (ImGui::GetContentRegionAvail().x - 2 * spacing) / 3;
    const bool isNarrow = isCramped(context.style);
    if (isNarrow) ImGui::PushFont(context.style.fonts.small);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(context.style.px(2), ImGui::GetStyle().FramePadding.y));
    const auto button = [&](const char* label, Command command, bool isEnabled) {
        ImGui::BeginDisabled(!isEnabled);
        if (ImGui::Button(label, {width, 0})) requests.add(command);
        ImGui::EndDisabled();
        if (ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled))
            tooltip(context.tip(command));
    };
    const bool hasSelection = context.scene.selectedStructure.has_value();
    button("Hide", Command::hideSelected, hasSelection);
    ImGui::SameLine(0, spacing);
    button("Isolate", Command::isolateSelected, hasSelection);
    ImGui::SameLine(0, spacing);
    button("Show all", Command::showAll, true);
    ImGui::PopStyleVar();
    if (isNarrow) ImGui::PopFont();
}

} // namespace

void layersPanel(const Context& context, LayersState& state, Requests& requests) {
    const Style& style = context.style;
    peelSlider(context, state, requests);
    layerTable(context, state, requests);
    bool isRevealing = context.scene.revealSelected;
    if (checkBox(style, "See through to the selected muscle", isRevealing))
        requests.add(scene::RevealSelected{isRevealing});
    if (ImGui::IsItemHovered())
        tooltip("Muscles that cover the selected one are lighter, and clicks pass them");
    bool hasLabels = context.scene.showLabels;
    if (checkBox(style, "Names beside the body", hasLabels)) requests.add(Command::toggleLabels);
    if (ImGui::IsItemHovered())
        tooltip(context.tip(Command::toggleLabels,
                            "A name and a line for each muscle that is seen well"));
    gap(style, 2);
    selectionButtons(context, requests);
}

} // namespace myoatlas::ui
