#include "scene/names.h"
#include "ui/pain_pages.h"
#include "ui/text_blocks.h"

namespace myoatlas::ui {

namespace {

constexpr std::size_t kMostMoves = 4;

void moves(const Context& context, const PainState& state) {
    if (state.answers.empty()) return;
    const Style& style = context.style;
    const scene::Answered& last = state.answers.back();
    if (last.answer == scene::Answer::skipped) {
        smallText(style, "Skipped: nothing moved.");
        return;
    }
    smallText(style, std::string("You said ") + (last.answer == scene::Answer::yes ? "yes" : "no") +
                         " to \"" + last.question.text + "\":");
    if (state.results.moved.empty()) smallText(style, "the order stays as it was.");
    for (std::size_t i = 0; i < state.results.moved.size() && i < kMostMoves; ++i) {
        const scene::Moved& move = state.results.moved[i];
        bullet(style, scene::pointName(context.scene, move.point) +
                          (move.to < move.from ? " rises from " : " falls from ") +
                          std::to_string(move.from) + " to " + std::to_string(move.to));
    }
}

} // namespace

void painQuestionsPage(const Context& context, PainState& state, Requests&) {
    const Style& style = context.style;
    heading(style, "Narrow it down");
    moves(context, state);
    gap(style, 4);
    if (const auto& question = state.results.question) {
        smallText(style, "Question " + std::to_string(state.answers.size() + 1) + " of at most " +
                             std::to_string(scene::kMostQuestions));
        strong(style, std::string(scene::lead(question->kind)));
        paragraph(question->text);
        const float spacing = style.px(6);
        const float width = (ImGui::GetContentRegionAvail().x - 2 * spacing) / 3;
        const auto answer = [&](const char* label, scene::Answer value) {
            if (ImGui::Button(label, {width, 0})) state.answers.push_back({*question, value});
        };
        answer("Yes", scene::Answer::yes);
        ImGui::SameLine(0, spacing);
        answer("No", scene::Answer::no);
        ImGui::SameLine(0, spacing);
        answer("Skip", scene::Answer::skipped);
    } else {
        paragraph(state.answers.empty() ? "No question would tell these points apart."
                                        : "That was all. Thank you.");
    }
    gap(style, 4);
    if (ImGui::Button("Back to the points")) state.page = PainPage::causes;
    ImGui::SameLine();
    ImGui::BeginDisabled(state.answers.empty());
    if (ImGui::Button("Take the last answer back")) state.answers.pop_back();
    ImGui::EndDisabled();
}

} // namespace myoatlas::ui
