#include "ui/tree_panel.h"

#include "scene/names.h"
#include "ui/choose.h"
#include "ui/icons.h"
#include "ui/names.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <map>

namespace myoatlas::ui {

namespace {

/// Muscles by region, regions from head to foot as the content orders them.
std::vector<std::pair<std::string, std::vector<const content::Muscle*>>>
regionsOf(const content::Content& content) {
    constexpr std::array<std::string_view, 8> kOrder{
        "head-neck",    "shoulder-upper back", "torso",     "arm",
        "forearm-hand", "low back-pelvis",     "hip-thigh", "leg-foot"};
    std::vector<std::pair<std::string, std::vector<const content::Muscle*>>> regions;
    const auto of = [&](const std::string& name) -> auto& {
        const auto found = std::ranges::find(regions, name, [](const auto& r) { return r.first; });
        return found != regions.end()
                   ? *found
                   : regions.emplace_back(name, std::vector<const content::Muscle*>{});
    };
    for (const content::Muscle& muscle : content.muscles)
        of(muscle.region).second.push_back(&muscle);
    const auto rank = [&](const auto& region) {
        return std::ranges::find(kOrder, region.first) - kOrder.begin();
    };
    std::ranges::stable_sort(regions, {}, rank);
    for (auto& [name, muscles] : regions) std::ranges::sort(muscles, {}, &content::Muscle::name);
    return regions;
}

/// "head-neck" is "Head and neck" for people.
std::string regionTitle(std::string region) {
    if (const auto dash = region.find('-'); dash != std::string::npos)
        region.replace(dash, 1, " and ");
    return capitalised(std::move(region));
}

bool isSelectedMuscle(const Context& context, const content::Muscle& muscle) {
    const auto selected = context.scene.selectedStructure;
    return selected && context.scene.atlas->muscleOf(*selected) == &muscle;
}

void eyeButton(const Context& context, const std::vector<std::size_t>& structures,
               Requests& requests) {
    const bool isVisible = std::ranges::any_of(structures, [&](std::size_t structure) {
        return !context.scene.hidden.contains(structure);
    });
    const Style& style = context.style;
    const float side = ImGui::GetFontSize() + style.px(2);
    if (ImGui::InvisibleButton("eye", {side, side}))
        for (const std::size_t structure : structures) {
            if (isVisible)
                requests.add(scene::HideStructure{structure});
            else
                requests.add(scene::ShowStructure{structure});
        }
    const ImVec4 ink = ImGui::IsItemHovered() ? style.colours.accent
                       : isVisible            ? style.colours.muted
                                              : faded(style.colours.muted, 0.5f);
    drawIcon(*ImGui::GetWindowDrawList(), isVisible ? Icon::eye : Icon::eyeOff,
             ImGui::GetItemRectMin(), side, pack(ink));
    if (ImGui::IsItemHovered()) tooltip(isVisible ? "Hide both sides" : "Show both sides");
}

/// `text` cut to `width` pixels, with three dots where something is missing. ASCII, as names are.
std::string shortened(std::string text, float width) {
    if (ImGui::CalcTextSize(text.c_str()).x <= width) return text;
    const auto tooLong = [&] { return ImGui::CalcTextSize((text + "...").c_str()).x > width; };
    while (!text.empty() && tooLong()) text.pop_back();
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text + "...";
}

/// The way to what has just been selected.
struct Path {
    const content::Muscle* muscle = nullptr;
    std::optional<std::size_t> point;
};

/// Empty once the tree has led to what is selected.
Path newSelection(const Context& context, TreeState& state) {
    const scene::Scene& scene = context.scene;
    const bool isNew =
        scene.selectedStructure != state.structure || scene.selectedPoint != state.point;
    state = {scene.selectedStructure, scene.selectedPoint};
    if (!isNew || !scene.selectedStructure) return {};
    return {scene.atlas->muscleOf(*scene.selectedStructure), scene.selectedPoint};
}

/// A row that is in sight already, as one that was clicked, stays where it is.
void scrollToLastRow() {
    if (!ImGui::IsItemVisible()) ImGui::SetScrollHereY();
}

void pointRows(const Context& context, const content::Muscle& muscle, Side side, const Path& path,
               Requests& requests) {
    for (const content::TriggerPoint& point : muscle.points) {
        const auto index = context.scene.atlas->findPoint(joinSide(point.id, side));
        if (!index) continue;
        const bool isShown =
            std::ranges::find(context.scene.shownPoints, *index) != context.scene.shownPoints.end();
        const std::string words = shortened(scene::pointNumber(point) + "  " + point.label,
                                            ImGui::GetContentRegionAvail().x);
        const std::string label = words + "###" + point.id;
        if (ImGui::Selectable(label.c_str(), isShown)) {
            const bool isTogether = ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyShift;
            requests.add(scene::SelectPoint{*index, isTogether});
            requests.flyToSelection = !isTogether;
        }
        if (path.point == index) scrollToLastRow();
        if (!ImGui::IsItemHovered()) continue;
        requests.highlight = {{context.scene.atlas->points()[*index].structure}, index};
        tooltip(point.label + "\nCtrl+click shows it together with the others");
    }
}

void muscleRow(const Context& context, const content::Muscle& muscle, Side side, const Path& path,
               Requests& requests) {
    const std::vector<std::size_t> structures = structuresOf(context, muscle);
    if (structures.empty()) return;
    const Style& style = context.style;
    ImGui::PushID(muscle.id.c_str());
    ImGuiTreeNodeFlags flags = ImGuiTreeNodeFlags_OpenOnArrow |
                               ImGuiTreeNodeFlags_AllowItemOverlap |
                               ImGuiTreeNodeFlags_SpanAvailWidth;
    if (muscle.points.empty()) flags |= ImGuiTreeNodeFlags_Leaf;
    if (isSelectedMuscle(context, muscle)) flags |= ImGuiTreeNodeFlags_Selected;
    const float right = ImGui::GetContentRegionMax().x;
    if (path.muscle == &muscle) ImGui::SetNextItemOpen(true);
    const float eye = ImGui::GetFontSize() + style.px(4);
    const float room = right - eye - ImGui::GetCursorPosX() - ImGui::GetTreeNodeToLabelSpacing();
    const std::string name = scene::muscleName(context.scene, muscle);
    const std::string label = shortened(name, room);
    const bool isOpen = ImGui::TreeNodeEx("muscle", flags, "%s", label.c_str());
    if (ImGui::IsItemClicked() && !ImGui::IsItemToggledOpen())
        chooseMuscle(context, muscle, side, requests);
    if (ImGui::IsItemHovered()) requests.highlight.structures = structuresOf(context, muscle, side);
    if (path.muscle == &muscle && !path.point) scrollToLastRow();
    if (label != name && ImGui::IsItemHovered()) tooltip(name);
    ImGui::SameLine(right - eye);
    eyeButton(context, structures, requests);
    if (isOpen) {
        pointRows(context, muscle, side, path, requests);
        ImGui::TreePop();
    }
    ImGui::PopID();
}

} // namespace

void treePanel(const Context& context, Side side, TreeState& state, Requests& requests) {
    const Style& style = context.style;
    const Path path = newSelection(context, state);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(style.px(6), style.px(4)));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(style.px(4), style.px(3)));
    ImGui::PushStyleVar(ImGuiStyleVar_IndentSpacing, style.px(14));
    for (const auto& [region, muscles] : regionsOf(context.content())) {
        if (std::ranges::find(muscles, path.muscle) != muscles.end()) ImGui::SetNextItemOpen(true);
        ImGui::PushFont(style.fonts.strong);
        const bool isOpen = ImGui::TreeNodeEx(region.c_str(), ImGuiTreeNodeFlags_SpanAvailWidth,
                                              "%s", regionTitle(region).c_str());
        ImGui::PopFont();
        if (!isOpen) continue;
        for (const content::Muscle* muscle : muscles)
            muscleRow(context, *muscle, side, path, requests);
        ImGui::TreePop();
    }
    ImGui::PopStyleVar(3);
}

} // namespace myoatlas::ui
