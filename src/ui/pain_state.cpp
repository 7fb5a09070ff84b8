#include "ui/pain_state.h"

#include "scene/deep_under.h"
#include "scene/scene.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::ui {

void resizeBrush(PainState& state, bool isLarger) {
    const float millimetres = 1000.0f * state.brush.radius;
    const float step = std::max(1.0f, std::round(0.2f * millimetres));
    state.brush.radius = std::clamp((millimetres + (isLarger ? step : -step)) / 1000.0f,
                                    scene::kLeastBrushRadius, scene::kMostBrushRadius);
}

bool isSafetyAnswered(const PainState& state) {
    return std::ranges::all_of(state.results.safety, [&](const scene::SafetyQuestion& question) {
        return state.ruledOut.contains(question.id) || state.warnings.contains(question.id);
    });
}

std::vector<scene::SafetyQuestion> warningsOf(const PainState& state) {
    std::vector<scene::SafetyQuestion> found;
    for (const scene::SafetyQuestion& question : state.results.safety)
        if (state.warnings.contains(question.id)) found.push_back(question);
    return found;
}

void forgetAnswers(PainState& state) {
    state.warnings.clear();
    state.ruledOut.clear();
    state.answers.clear();
    state.waiting.reset();
    state.showsAll = false;
    state.page = PainPage::causes;
}

bool updateResults(PainState& state, const scene::Scene& scene) {
    PainResults& results = state.results;
    const bool isSameAtlas = results.causes && results.causes->atlas() == scene.atlas;
    if (isSameAtlas && results.painting == scene.painting &&
        results.answerCount == state.answers.size())
        return true;
    if (!isSameAtlas) {
        if (!scene.atlas->hasPatterns()) return false;
        results.causes = std::make_shared<scene::PaintingCauses>(scene.atlas);
    }
    const scene::Atlas& atlas = *scene.atlas;
    results.painting = scene.painting;
    const scene::Drawing* drawing = scene.painting ? &scene.painting->drawing : nullptr;
    results.causes->update(drawing);
    const std::vector<scene::Candidate>& plain = results.causes->candidates();
    results.candidates = scene::withAnswers(atlas, plain, state.answers);
    results.explanation = {};
    results.areas.clear();
    results.deeper.clear();
    if (drawing) {
        results.deeper =
            scene::deepAreasUnder(atlas.areas(), atlas.body().skin()->mesh.positions, *drawing);
        results.explanation = scene::explain(atlas, *drawing, results.candidates);
        results.areas = scene::areasDrawn(*drawing, atlas.areas());
    }
    results.safety = scene::safetyQuestions(atlas, results.causes->pointsToRuleOut());
    results.question = scene::nextQuestion(atlas, results.candidates, state.answers);
    results.moved = scene::movedByLast(atlas, plain, state.answers);
    results.answerCount = state.answers.size();
    return true;
}

} // namespace myoatlas::ui
