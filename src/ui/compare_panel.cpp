#include "ui/compare_panel.h"

#include "scene/names.h"
#include "ui/icons.h"
#include "ui/swatch.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::ui {

namespace {

std::string centimetres(float squareMetres) {
    return std::to_string(std::lround(1e4f * squareMetres)) + " cm²";
}

glm::vec3 hueOf(const Context& context, std::size_t point) {
    const auto& shown = context.scene.shownPoints;
    const auto index = static_cast<std::size_t>(std::ranges::find(shown, point) - shown.begin());
    return index < context.hues.size() ? context.hues[index] : glm::vec3(0.5f);
}

const scene::PatternDifference& differenceOf(const Context& context, CompareState& state) {
    const scene::Scene& scene = context.scene;
    const bool isKnown = state.difference && state.atlas.lock() == scene.atlas &&
                         state.points == *scene.difference &&
                         state.withSpillover == scene.showSpillover;
    if (!isKnown)
        state = {scene.atlas, *scene.difference, scene.showSpillover,
                 scene::differenceOf(*scene.atlas, *scene.difference, scene.showSpillover)};
    return *state.difference;
}

/// The three parts in the order in which they are named.
struct Part {
    std::string title;
    glm::vec3 hue;
    Hatch hatch;
    const scene::DifferencePart* part;
};

std::array<Part, 3> partsOf(const Context& context, CompareState& state) {
    const scene::PatternDifference& difference = differenceOf(context, state);
    const auto [a, b] = *context.scene.difference;
    const glm::vec3 first = hueOf(context, a), second = hueOf(context, b);
    return {
        Part{"Only " + scene::pointName(context.scene, a), first, Hatch::forth, &difference.onlyA},
        Part{"Both", sharedHue(first, second), Hatch::crossed, &difference.both},
        Part{"Only " + scene::pointName(context.scene, b), second, Hatch::back, &difference.onlyB}};
}

void partBlock(const Context& context, const Part& part, Requests& requests) {
    const Style& style = context.style;
    heading(style, part.title);
    swatch(style, part.hue, part.hatch);
    ImGui::TextUnformatted(centimetres(part.part->squareMetres).c_str());
    if (part.part->areas.empty()) return mutedText(style, "No named area");
    for (const scene::AreaShare& area : part.part->areas) {
        const scene::SidedArea& named = context.scene.atlas->areas().areas[area.area];
        const std::string share =
            named.isDeep() ? "deep" : std::to_string(std::lround(100.0f * area.share)) + " % of it";
        bullet(style, named.name + " (" + share + ")");
        if (ImGui::IsItemHovered()) requests.highlight.areas = {area.area};
    }
}

} // namespace

glm::vec3 sharedHue(glm::vec3 a, glm::vec3 b) { return 0.45f * (a + b); }

std::optional<scene::Difference> comparable(const scene::Scene& scene) {
    const auto& shown = scene.shownPoints;
    if (shown.size() < 2) return std::nullopt;
    const std::size_t a = scene.selectedPoint.value_or(shown.back());
    const auto other = std::ranges::find_if(shown.rbegin(), shown.rend(),
                                            [&](std::size_t point) { return point != a; });
    return scene::Difference{a, *other};
}

void compareLegend(const Context& context, float room, CompareState& state, Requests& requests) {
    const Style& style = context.style;
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + room);
    if (legendTitle(style, "Two zones compared", room,
                    context.tip(Command::toggleDifference, "Show the zones again").c_str()))
        requests.add(scene::ShowDifference{});
    ImGui::PushFont(style.fonts.small);
    for (const Part& part : partsOf(context, state)) {
        swatch(style, part.hue, part.hatch);
        ImGui::Text("%s, %s", part.title.c_str(), centimetres(part.part->squareMetres).c_str());
    }
    ImGui::PopFont();
    ImGui::PopTextWrapPos();
}

void comparePanel(const Context& context, CompareState& state, Requests& requests) {
    const Style& style = context.style;
    const auto [a, b] = *context.scene.difference;
    if (iconButton(style, Icon::back,
                   context.tip(Command::toggleDifference, "End the comparison").c_str()))
        requests.add(scene::ShowDifference{});
    title(style, "Two zones compared");
    mutedText(style,
              scene::pointName(context.scene, a) + " and " + scene::pointName(context.scene, b));
    gap(style, 4);
    paragraph(context.scene.showSpillover
                  ? "Where pain from each of the two may be felt, by nearly everybody or by some."
                  : "Where pain from each of the two is felt by nearly everybody.");
    ImGui::BeginChild("parts");
    const std::array<Part, 3> parts = partsOf(context, state);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        partBlock(context, parts[i], requests);
        ImGui::PopID();
    }
    ImGui::EndChild();
}

} // namespace myoatlas::ui
