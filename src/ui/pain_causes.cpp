#include "scene/names.h"
#include "ui/icons.h"
#include "ui/pain_pages.h"
#include "ui/text_blocks.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::ui {

namespace {

constexpr std::size_t kFewCauses = 8;

bool isPinned(const Context& context, std::size_t point) {
    const auto& shown = context.scene.shownPoints;
    return std::ranges::find(shown, point) != shown.end();
}

/// The hue of its zone on the body: kept there, or shown while its row is pointed at.
ImVec4 hueOf(const Context& context, std::size_t point) {
    const auto& shown = context.scene.shownPoints;
    const auto index = static_cast<std::size_t>(std::ranges::find(shown, point) - shown.begin());
    if (index >= context.hues.size()) return context.style.colours.muted;
    const glm::vec3 hue = context.hues[index];
    return {hue.r, hue.g, hue.b, 1.0f};
}

/// A disc that keeps the zone on the body; filled with its hue while it does.
void pin(const Context& context, std::size_t point, Requests& requests) {
    const Style& style = context.style;
    const float side = ImGui::GetFrameHeight();
    const bool isOn = isPinned(context, point);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    if (ImGui::InvisibleButton("pin", {side, side})) {
        if (isOn)
            requests.add(scene::HidePoint{point});
        else
            requests.add(scene::ShowPoint{point});
    }
    const bool isLit =
        ImGui::IsItemHovered() || (ImGui::GetIO().NavVisible && ImGui::IsItemFocused());
    const ImVec2 centre{corner.x + 0.5f * side, corner.y + 0.5f * side};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 ink = pack(hueOf(context, point));
    if (isOn)
        list.AddCircleFilled(centre, 0.28f * side, ink);
    else
        list.AddCircle(centre, 0.28f * side, isLit ? ink : pack(style.colours.muted), 0,
                       style.px(1.6f));
    if (ImGui::IsItemHovered())
        tooltip(isOn ? "Take its zone from the body" : "Keep its zone on the body");
}

/// A share of 1 as a bar with its words.
void shareBar(const Style& style, const char* words, float share, float width) {
    const float height = style.px(5);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(corner, {corner.x + width, corner.y + height}, pack(style.colours.raised),
                       0.5f * height);
    list.AddRectFilled(corner, {corner.x + std::max(share * width, height), corner.y + height},
                       pack(style.colours.accent), 0.5f * height);
    ImGui::BeginGroup();
    ImGui::Dummy({width, height});
    ImGui::PushFont(style.fonts.small);
    ImGui::TextColored(style.colours.muted, "%ld %% %s", std::lround(100.0f * share), words);
    ImGui::PopFont();
    ImGui::EndGroup();
}

void causeRow(const Context& context, const scene::Candidate& cause, std::size_t rank,
              PainState& state, Requests& requests) {
    const Style& style = context.style;
    ImGui::PushID(static_cast<int>(cause.point));
    ImGui::BeginGroup();
    pin(context, cause.point, requests);
    ImGui::SameLine(0, style.px(2));
    ImGui::BeginGroup();
    ImGui::PushFont(style.fonts.strong);
    const std::string name =
        std::to_string(rank) + ". " + scene::pointName(context.scene, cause.point);
    if (linkButton(style, name, 0)) openCause(cause.point, state, requests);
    ImGui::PopFont();
    ImGui::Indent(style.px(8));
    const float width = 0.5f * ImGui::GetContentRegionAvail().x - style.px(6);
    shareBar(style, "of your drawing", cause.covers, width);
    ImGui::SameLine(0, style.px(10));
    shareBar(style, "of its zone", cause.drawn, width);
    smallText(style, scene::why(*context.scene.atlas, cause));
    ImGui::Unindent(style.px(8));
    ImGui::EndGroup();
    ImGui::EndGroup();
    const ImVec2 from = ImGui::GetItemRectMin(), to = ImGui::GetItemRectMax();
    const bool isOver = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(from, to);
    if (isOver || (ImGui::GetIO().NavVisible && ImGui::IsItemFocused())) {
        requests.highlight.zones = {cause.point};
        requests.highlight.point = cause.point;
    }
    ImGui::PopID();
    gap(style, 3);
}

std::string percent(float share) { return std::to_string(std::lround(100.0f * share)) + " %"; }

void unexplained(const Context& context, const scene::Explanation& explanation,
                 Requests& requests) {
    const Style& style = context.style;
    if (explanation.areas.empty()) {
        smallText(style, "Nothing of the drawing is left over.");
        return;
    }
    strong(style, "Left unexplained: " + percent(explanation.unexplained));
    smallText(style, "Crossed hatching on the body. No zone of these points reaches it; other "
                     "things than muscles may hurt there.");
    const auto& areas = context.scene.atlas->areas().areas;
    for (const scene::UnexplainedArea& entry : explanation.areas) {
        const std::string text = areas[entry.area].name + ": " + percent(entry.share);
        if (linkButton(style, text, static_cast<int>(entry.area)))
            requests.flyToAreas = {entry.area};
    }
}

} // namespace

void openCause(std::size_t point, PainState& state, Requests& requests) {
    if (!isSafetyAnswered(state) || !warningsOf(state).empty()) {
        state.waiting = point;
        state.page = PainPage::safety;
        return;
    }
    state.isOpen = false;
    requests.add(scene::SelectPoint{point, false});
    requests.flyToSelection = true;
}

/// Skin was painted, and the pain may lie below it: "behind the eye", "in the ear".
void deeperPlaces(const Context& context, const PainState& state, Requests& requests) {
    if (state.results.deeper.empty()) return;
    const auto& areas = context.scene.atlas->areas().areas;
    strong(context.style, "Does it hurt deeper inside?");
    for (const std::size_t area : state.results.deeper) {
        const std::string words = "Yes, " + areas[area].name;
        if (area != state.results.deeper.front()) sameLineIfRoom(context.style, words.c_str());
        if (ImGui::Button(words.c_str())) requests.add(scene::PaintArea{{}, area});
        if (ImGui::IsItemHovered()) requests.highlight.areas = {area};
    }
    gap(context.style, 4);
}

void painCandidates(const Context& context, PainState& state, Requests& requests) {
    const Style& style = context.style;
    const auto& candidates = state.results.candidates;
    deeperPlaces(context, state, requests);
    heading(style, "Points that can cause this");
    if (candidates.empty()) {
        paragraph("No point in this atlas sends pain to what you drew. That does not mean that "
                  "nothing is there: if it stays, see a doctor.");
        return;
    }
    const std::size_t count =
        state.showsAll ? candidates.size() : std::min(candidates.size(), kFewCauses);
    for (std::size_t i = 0; i < count; ++i)
        causeRow(context, candidates[i], i + 1, state, requests);
    if (count < candidates.size() &&
        linkButton(style, "Show all " + std::to_string(candidates.size()), 1))
        state.showsAll = true;
}

void painExplanation(const Context& context, PainState& state, Requests& requests) {
    const scene::Explanation& explanation = state.results.explanation;
    if (explanation.set.empty()) return;
    const Style& style = context.style;
    heading(style, "Few points that explain it together");
    for (std::size_t i = 0; i < explanation.set.size(); ++i) {
        const scene::Explainer& entry = explanation.set[i];
        bullet(style, scene::pointName(context.scene, entry.point) + ": " +
                          (i == 0 ? "" : "another ") + percent(entry.adds));
    }
    smallText(style, "Together " + percent(explanation.covers) +
                         ", where spillover counts half. Chosen one after the other, each for "
                         "what it adds; no other choice of as many covers over 1.6 times as much.");
    if (ImGui::Button("Show these zones")) {
        requests.add(scene::ClearSelection{});
        for (const scene::Explainer& entry : explanation.set)
            requests.add(scene::ShowPoint{entry.point});
    }
    gap(style, 2);
    unexplained(context, explanation, requests);
}

} // namespace myoatlas::ui
