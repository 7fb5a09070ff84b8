#include "ui/hidden_list.h"

#include "scene/names.h"
#include "ui/icons.h"
#include "ui/text_blocks.h"

#include <algorithm>

namespace myoatlas::ui {

namespace {

struct Row {
    std::string name;
    std::size_t structure = 0;
};

std::vector<Row> rowsOf(const scene::Scene& scene) {
    std::vector<Row> rows;
    for (const std::size_t structure : scene.hidden)
        rows.push_back({scene::structureName(scene, structure), structure});
    std::ranges::sort(rows, {}, &Row::name);
    return rows;
}

/// Whether it was clicked.
bool hiddenRow(const Style& style, const Row& row) {
    const float icon = ImGui::GetFontSize();
    ImGui::PushID(static_cast<int>(row.structure));
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + icon + style.px(8));
    const bool isClicked = ImGui::Selectable(row.name.c_str());
    const ImVec4& ink = ImGui::IsItemHovered() ? style.colours.accent : style.colours.muted;
    drawIcon(*ImGui::GetWindowDrawList(), Icon::eyeOff, corner, icon, pack(ink));
    if (ImGui::IsItemHovered()) tooltip("Show it again");
    ImGui::PopID();
    return isClicked;
}

} // namespace

void hiddenLine(const Context& context, bool& isListed) {
    const std::size_t count = context.scene.hidden.size();
    isListed = isListed && count > 0;
    if (count == 0) return;
    const std::string text =
        isListed ? "Back to the muscles" : std::to_string(count) + " hidden: show the list";
    if (linkButton(context.style, text, 0)) isListed = !isListed;
}

void hiddenList(const Context& context, Requests& requests) {
    for (const Row& row : rowsOf(context.scene))
        if (hiddenRow(context.style, row)) requests.add(scene::ShowStructure{row.structure});
}

} // namespace myoatlas::ui
