#include "ui/keyboard_focus.h"
#include "ui/names.h"
#include "ui/pain_pages.h"
#include "ui/text_blocks.h"

#include <algorithm>

namespace myoatlas::ui {

namespace {

using Action = content::RedFlag::Action;

const char* headingOf(Action action) {
    switch (action) {
    case Action::emergency:
        return "Call for help at once, if";
    case Action::sameDay:
        return "Be seen today, if";
    case Action::doctor:
        break;
    }
    return "See a doctor soon, if";
}

void signRow(const Context& context, const scene::SafetyQuestion& question, PainState& state) {
    bool isTicked = state.warnings.contains(question.id);
    if (checkBox(context.style, question.text.c_str(), isTicked)) {
        state.ruledOut.erase(question.id);
        if (isTicked)
            state.warnings.insert(question.id);
        else
            state.warnings.erase(question.id);
    }
    if (!isTicked) return;
    callout(context.style, Tone::danger, "Do this first", question.say);
    gap(context.style, 2);
}

void ruleOutTheRest(const Context& context, PainState& state) {
    if (context.care != nullptr) state.ruledOutAt = context.care->now;
    for (const scene::SafetyQuestion& question : state.results.safety)
        if (!state.warnings.contains(question.id)) state.ruledOut.insert(question.id);
}

} // namespace

void painSafetyPage(const Context& context, PainState& state, Requests& requests) {
    const Style& style = context.style;
    heading(style, "First: warning signs");
    paragraph("Pain in this place can have causes that a doctor must see. Tick what applies.");
    beginPart("signs", {0, -(ImGui::GetFrameHeightWithSpacing() + style.px(4))});
    std::optional<Action> last;
    for (const scene::SafetyQuestion& question : state.results.safety) {
        if (last != question.action) {
            gap(style, 4);
            strong(style, headingOf(question.action));
        }
        last = question.action;
        signRow(context, question, state);
    }
    // A sign that nobody has seen cannot be ruled out.
    const bool isAllSeen = ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - style.px(4);
    ImGui::EndChild();
    const bool hasWarning = !warningsOf(state).empty();
    const char* const label = !isAllSeen   ? "Scroll to read all"
                              : hasWarning ? "That is all"
                                           : "None of these applies";
    ImGui::BeginDisabled(!isAllSeen);
    const bool isDone = ImGui::Button(label, {ImGui::GetContentRegionAvail().x, 0});
    ImGui::EndDisabled();
    if (!isDone) return;
    ruleOutTheRest(context, state);
    state.page = PainPage::causes;
    const auto waiting = std::exchange(state.waiting, {});
    if (waiting && !hasWarning) openCause(*waiting, state, requests);
}

void painWarnings(const Context& context, const PainState& state) {
    for (const scene::SafetyQuestion& question : warningsOf(state)) {
        callout(context.style, Tone::danger, question.say, question.text);
        gap(context.style, 2);
    }
}

} // namespace myoatlas::ui
