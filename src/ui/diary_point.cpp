#include "ui/diary_point.h"

#include "scene/names.h"
#include "ui/diary_panel.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <cctype>
#include <imgui_stdlib.h>
#include <sstream>

namespace myoatlas::ui {

namespace {

constexpr std::size_t kMostEntries = 60;

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

bool holdsAll(const std::string& name, std::string_view words) {
    const std::string lower = lowered(name);
    std::istringstream each(lowered(words));
    for (std::string word; each >> word;)
        if (lower.find(word) == std::string::npos) return false;
    return true;
}

void add(std::vector<PointEntry>& entries, const content::Content& content, const std::string& id) {
    if (id.empty() || std::ranges::find(entries, id, &PointEntry::id) != entries.end()) return;
    entries.push_back({id, pointName(content, id)});
}

std::string idOf(const scene::PlacedPoint& placed) {
    return joinSide(placed.ref.point->id, placed.side);
}

} // namespace

std::string selectedPointId(const scene::Scene& scene) {
    return scene.selectedPoint ? idOf(scene.atlas->points()[*scene.selectedPoint]) : std::string();
}

std::vector<PointEntry> pointEntries(const Context& context, std::string_view words) {
    std::vector<PointEntry> entries;
    const scene::Scene& scene = context.scene;
    if (words.find_first_not_of(' ') == std::string_view::npos) {
        add(entries, context.content(), selectedPointId(scene));
        for (const std::size_t shown : scene.shownPoints)
            add(entries, context.content(), idOf(scene.atlas->points()[shown]));
        if (context.care != nullptr)
            for (auto entry = context.care->entries.rbegin();
                 entry != context.care->entries.rend() && entries.size() < kMostEntries; ++entry)
                add(entries, context.content(), entry->point);
        return entries;
    }
    for (const scene::PlacedPoint& placed : scene.atlas->points()) {
        const std::string id = idOf(placed);
        if (entries.size() < kMostEntries && holdsAll(pointName(context.content(), id), words))
            add(entries, context.content(), id);
    }
    return entries;
}

void diaryPointChoice(const Context& context, std::string& point, std::string& words) {
    const Style& style = context.style;
    smallText(style, "About which point");
    const std::string shown =
        point.empty() ? "No point in particular" : pointName(context.content(), point);
    ImGui::SetNextItemWidth(std::min(style.px(420), ImGui::GetContentRegionAvail().x));
    if (!ImGui::BeginCombo("##about", shown.c_str(), ImGuiComboFlags_HeightLarge)) return;
    if (ImGui::IsWindowAppearing()) {
        words.clear();
        ImGui::SetKeyboardFocusHere();
    }
    ImGui::SetNextItemWidth(-1.0f);
    ImGui::InputTextWithHint("##words", "Another point: type its muscle", &words);
    if (ImGui::Selectable("No point in particular", point.empty())) point.clear();
    const std::vector<PointEntry> entries = pointEntries(context, words);
    for (const PointEntry& entry : entries)
        if (ImGui::Selectable(entry.name.c_str(), entry.id == point)) point = entry.id;
    if (entries.empty() && !words.empty()) mutedText(style, "No point has such a name.");
    ImGui::EndCombo();
}

} // namespace myoatlas::ui
