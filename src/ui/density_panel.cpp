#include "ui/density_panel.h"

#include "scene/names.h"
#include "ui/icons.h"
#include "ui/swatch.h"
#include "ui/text_blocks.h"

#include <algorithm>

namespace myoatlas::ui {

namespace {

/// In the tooltip; the rest is counted.
constexpr std::size_t kMostInTip = 6;

bool isEssential(const scene::DensityCause& cause) {
    return cause.kind == content::ZoneKind::essential;
}

int essentialCount(const std::vector<scene::DensityCause>& causes) {
    return static_cast<int>(std::ranges::count_if(causes, isEssential));
}

std::string splitText(const std::vector<scene::DensityCause>& causes) {
    const int essential = essentialCount(causes);
    const int spillover = static_cast<int>(causes.size()) - essential;
    std::string text;
    if (essential > 0) text = std::to_string(essential) + " felt by nearly everybody";
    if (spillover > 0)
        text += (text.empty() ? "" : ", ") + std::to_string(spillover) + " felt by some";
    return text;
}

std::optional<std::size_t> areaAt(const scene::Atlas& atlas, std::size_t vertex) {
    const auto& areas = atlas.areas().areaOfVertex;
    return vertex < areas.size() ? std::optional<std::size_t>(areas[vertex]) : std::nullopt;
}

std::string regionName(const std::string& region) {
    return region.empty() ? "All muscles" : scene::regionTitle(region);
}

void regionChoice(const Context& context, float room, Requests& requests) {
    const std::string& chosen = context.scene.density->region;
    ImGui::SetNextItemWidth(std::min(context.style.px(190), room));
    if (!ImGui::BeginCombo("##region", regionName(chosen).c_str(), ImGuiComboFlags_HeightLarge))
        return;
    std::vector<std::string> regions = scene::regionsOf(context.content());
    regions.insert(regions.begin(), "");
    for (const std::string& region : regions)
        if (ImGui::Selectable(regionName(region).c_str(), region == chosen))
            requests.add(scene::ShowDensity{scene::DensityMap{region}});
    ImGui::EndCombo();
}

void progress(const Context& context, float room) {
    const float share = context.scene.atlas->patternProgress();
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + room);
    ImGui::TextUnformatted("Working out where all points refer pain …");
    ImGui::PopTextWrapPos();
    char text[16];
    std::snprintf(text, sizeof text, "%.0f %%", static_cast<double>(100.0f * share));
    ImGui::ProgressBar(share, {std::min(context.style.px(260), room), 0}, text);
}

/// In up to three columns.
void bands(const Context& context, float room) {
    const Style& style = context.style;
    float widest = 0.0f;
    for (std::size_t band = 0; band < context.densityHues.size(); ++band)
        widest = std::max(widest, ImGui::CalcTextSize(scene::densityBandName(band).c_str()).x);
    const float sample = 1.7f * ImGui::GetTextLineHeight() + style.px(6);
    const float column = sample + widest + style.px(8), left = ImGui::GetCursorPosX();
    const auto columns = static_cast<std::size_t>(std::clamp(room / column, 1.0f, 3.0f));
    for (std::size_t band = 0; band < context.densityHues.size(); ++band) {
        if (const std::size_t place = band % columns; place != 0)
            ImGui::SameLine(left + column * static_cast<float>(place));
        swatch(style, context.densityHues[band], Hatch::none);
        ImGui::TextUnformatted(scene::densityBandName(band).c_str());
    }
    swatch(style, context.densityHues[1], Hatch::pale);
    ImGui::TextUnformatted("hatched: felt by some only");
}

DensityState::Found find(const Context& context, glm::vec3 place) {
    const scene::Atlas& atlas = *context.scene.atlas;
    const scene::DensityMap& map = *context.scene.density;
    const std::size_t vertex = scene::nearestSkinVertex(atlas, place);
    return {context.scene.atlas, map, place, areaAt(atlas, vertex),
            scene::causesAt(atlas, map, vertex)};
}

bool isOf(const DensityState::Found& found, const Context& context, glm::vec3 place) {
    return found.atlas.lock() == context.scene.atlas && found.map == *context.scene.density &&
           found.place == place;
}

void causeList(const Context& context, const DensityState::Found& found, content::ZoneKind kind,
               const char* title, Requests& requests) {
    if (std::ranges::none_of(found.causes, [&](const auto& cause) { return cause.kind == kind; }))
        return;
    heading(context.style, title);
    for (std::size_t i = 0; i < found.causes.size(); ++i) {
        const scene::DensityCause& cause = found.causes[i];
        if (cause.kind != kind) continue;
        if (linkButton(context.style, scene::pointName(context.scene, cause.point),
                       static_cast<int>(i))) {
            requests.add(scene::SelectPoint{cause.point, false});
            requests.flyToSelection = true;
        }
        if (ImGui::IsItemHovered()) {
            requests.highlight.zones = {cause.point};
            requests.highlight.point = cause.point;
        }
    }
}

} // namespace

std::string densityCountText(int count) {
    if (count == 0) return "No point refers here";
    if (count == 1) return "1 point can refer here";
    return std::to_string(count) + " points can refer here";
}

void densityLegend(const Context& context, float room, Requests& requests) {
    const Style& style = context.style;
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + room);
    if (legendTitle(style, "How many points can refer to a spot", room,
                    context.tip(Command::toggleDensity, "Show zones again").c_str()))
        requests.add(scene::ShowDensity{});
    if (context.scene.atlas->hasPatterns()) {
        regionChoice(context, room, requests);
        ImGui::PushFont(style.fonts.small);
        bands(context, room);
        ImGui::PushStyleColor(ImGuiCol_Text, style.colours.muted);
        ImGui::TextUnformatted("Both sides are counted. Click the skin for the list.");
        ImGui::PopStyleColor();
        ImGui::PopFont();
    } else {
        progress(context, room);
    }
    ImGui::PopTextWrapPos();
}

void densityTip(const Context& context, glm::vec3 place) {
    const Style& style = context.style;
    if (!context.scene.atlas->hasPatterns()) return ImGui::TextUnformatted("Being worked out …");
    const DensityState::Found found = find(context, place);
    strong(style, densityCountText(static_cast<int>(found.causes.size())));
    if (found.area)
        ImGui::TextDisabled("%s", context.scene.atlas->areas().areas[*found.area].name.c_str());
    if (found.causes.empty()) return;
    ImGui::TextUnformatted(splitText(found.causes).c_str());
    ImGui::PushFont(style.fonts.small);
    const std::size_t named = std::min(found.causes.size(), kMostInTip);
    for (std::size_t i = 0; i < named; ++i)
        ImGui::TextUnformatted(scene::pointName(context.scene, found.causes[i].point).c_str());
    if (found.causes.size() > named)
        ImGui::TextDisabled("and %d more; click for all",
                            static_cast<int>(found.causes.size() - named));
    ImGui::PopFont();
}

void densityPanel(const Context& context, DensityState& state, Requests& requests) {
    const Style& style = context.style;
    if (iconButton(style, Icon::back, "Back (Esc)")) {
        state = {};
        return;
    }
    if (!context.scene.atlas->hasPatterns())
        return progress(context, ImGui::GetContentRegionAvail().x);
    if (!state.found || !isOf(*state.found, context, *state.place))
        state.found = find(context, *state.place);
    const DensityState::Found& found = *state.found;
    title(style, densityCountText(static_cast<int>(found.causes.size())));
    std::string where = "Spot on the skin";
    if (found.area) where = context.scene.atlas->areas().areas[*found.area].name;
    if (!found.map.region.empty()) where += " · muscles of " + scene::regionTitle(found.map.region);
    mutedText(style, where);
    gap(style, 4);
    if (found.causes.empty())
        return paragraph("None of the points that are counted sends its pain to this spot. Another "
                         "region, or all muscles, may.");
    callout(style, Tone::warning, "Possible, not proven",
            "These points can cause pain here. Read the cautions of each: other things can hurt in "
            "the same place.");
    ImGui::BeginChild("causes");
    causeList(context, found, content::ZoneKind::essential, "Felt here by nearly everybody",
              requests);
    causeList(context, found, content::ZoneKind::spillover, "Felt here by some", requests);
    ImGui::EndChild();
}

} // namespace myoatlas::ui
