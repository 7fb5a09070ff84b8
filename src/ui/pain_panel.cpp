#include "ui/pain_panel.h"

#include "ui/deep_chart.h"
#include "ui/icons.h"
#include "ui/keyboard_focus.h"
#include "ui/pain_pages.h"
#include "ui/text_blocks.h"

namespace myoatlas::ui {

namespace {

void header(const Context& context, PainState& state) {
    const Style& style = context.style;
    const float top = ImGui::GetCursorPosY();
    const float done = ImGui::CalcTextSize("Done").x + style.px(24);
    title(style, "Where does it hurt?", done + style.px(6));
    const float bottom = ImGui::GetCursorPosY();
    ImGui::SameLine(ImGui::GetContentRegionMax().x - done);
    ImGui::SetCursorPosY(top);
    if (ImGui::Button("Done", {done, 0})) state.isOpen = false;
    if (ImGui::IsItemHovered()) tooltip("Keep the drawing and go back  (Esc)");
    ImGui::SetCursorPosY(bottom);
}

void emptyState(const Context& context, Requests& requests) {
    const Style& style = context.style;
    heading(style, "Paint on the body");
    paragraph("Nothing is painted yet. Turn the body so that you see the sore place, then paint "
              "it as large as you feel it. Left and right are the body's own.");
    gap(style, 4);
    paragraph("The points that can cause exactly that drawing appear here while you paint.");
    gap(style, 6);
    callout(style, Tone::warning, "Not for emergencies",
            "Chest pressure, sudden severe headache, new weakness or numbness: do not paint, call "
            "your emergency number.");
    gap(style, 6);
    if (linkButton(style, "Rather type it: search for a place", 0))
        requests.add(Command::focusSearch);
}

std::string whatIsDrawn(const Context& context, const PainResults& results) {
    constexpr std::size_t kMostNames = 4;
    std::string names;
    for (std::size_t i = 0; i < results.areas.size() && i < kMostNames; ++i)
        names += (i == 0 ? "" : ", ") + context.scene.atlas->areas().areas[results.areas[i]].name;
    if (results.areas.size() > kMostNames) names += " and more";
    return names;
}

void steps(const Context& context, PainState& state) {
    const Style& style = context.style;
    const float spacing = style.px(6);
    const float room = ImGui::GetContentRegionAvail().x;
    const bool isAnswered = isSafetyAnswered(state);
    const char* const first = isAnswered ? "1 Warning signs: done" : "1 Warning signs first";
    const float least = ImGui::CalcTextSize(first).x + style.px(6);
    const bool isBeside = 2.0f * least + spacing <= room;
    const float width = isBeside ? 0.5f * (room - spacing) : room;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(style.px(2), ImGui::GetStyle().FramePadding.y));
    ImGui::PushStyleColor(ImGuiCol_Button,
                          isAnswered ? style.colours.goodSoft : style.colours.warningSoft);
    if (ImGui::Button(first, {width, 0})) state.page = PainPage::safety;
    ImGui::PopStyleColor();
    if (isBeside) ImGui::SameLine(0, spacing);
    ImGui::BeginDisabled(!warningsOf(state).empty());
    if (ImGui::Button("2 A few questions", {width, 0}))
        state.page = isAnswered ? PainPage::questions : PainPage::safety;
    ImGui::EndDisabled();
    ImGui::PopStyleVar();
}

void causesPage(const Context& context, PainState& state, Requests& requests) {
    const Style& style = context.style;
    smallText(style, whatIsDrawn(context, state.results));
    steps(context, state);
    beginPart("causes");
    if (!warningsOf(state).empty()) {
        gap(style, 4);
        painWarnings(context, state);
        paragraph("Treating yourself comes later: what you ticked must be looked at first. "
                  "If you ticked it by mistake, take it back under Warning signs.");
    } else {
        painCandidates(context, state, requests);
        painExplanation(context, state, requests);
    }
    gap(style, 6);
    if (ImGui::Button("Copy as text")) requests.clipboard = painText(context.scene, state);
    if (ImGui::IsItemHovered())
        tooltip("All of this as plain text, for a message or a screen reader");
    ImGui::EndChild();
}

} // namespace

void painPanel(const Context& context, PainState& state, Requests& requests) {
    const Style& style = context.style;
    header(context, state);
    painTools(context, state, requests);
    ImGui::Separator();
    if (state.page == PainPage::deep) return deepChart(context, state, requests);
    if (!context.scene.painting || scene::isBlank(*context.scene.painting)) {
        forgetAnswers(state);
        return emptyState(context, requests);
    }
    if (!updateResults(state, context.scene)) {
        gap(style, 8);
        mutedText(style, "Working out where each point sends its pain. This takes a few seconds, "
                         "once; paint on meanwhile.");
        return;
    }
    requests.highlight.unexplained = state.results.explanation.skin;
    if (state.page == PainPage::safety) return painSafetyPage(context, state, requests);
    if (state.page == PainPage::questions) return painQuestionsPage(context, state, requests);
    causesPage(context, state, requests);
}

} // namespace myoatlas::ui
