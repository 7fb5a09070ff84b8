#pragma once

#include "scene/explain.h"
#include "scene/painting.h"
#include "scene/painting_causes.h"
#include "scene/questions.h"
#include "scene/scene.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>

namespace myoatlas::ui {

/// What the left button does on the skin while one shows where it hurts.
enum class PainTool { brush, wholeArea, eraser, move };
inline constexpr int kPainToolCount = 4;

/// What the panel shows below its tools.
enum class PainPage { causes, deep, safety, questions };

/// What follows from a drawing; worked out again whenever the drawing or an answer changes.
struct PainResults {
    std::shared_ptr<const scene::Painting> painting;
    std::size_t answerCount = 0;
    /// Keeps its sums between strokes; nothing until the patterns are worked out.
    std::shared_ptr<scene::PaintingCauses> causes;
    /// After the answers, best first.
    std::vector<scene::Candidate> candidates;
    scene::Explanation explanation;
    /// What was drawn, in words; indices into `AreaMap::areas`.
    std::vector<std::size_t> areas;
    /// Deep areas close under what was drawn on the skin; indices into `AreaMap::areas`.
    std::vector<std::size_t> deeper;
    std::vector<scene::SafetyQuestion> safety;
    std::optional<scene::Question> question;
    /// What the last answer moved.
    std::vector<scene::Moved> moved;
};

/// Everything that "Where does it hurt?" remembers between frames, beside the drawing itself, which
/// belongs to the scene.
struct PainState {
    bool isOpen = false;
    PainTool tool = PainTool::brush;
    scene::Brush brush;
    PainPage page = PainPage::causes;
    /// Ids of warning signs that apply, and of those that were said not to.
    std::set<std::string> warnings, ruledOut;
    /// When the last of them were said not to, seconds since 1970, UTC.
    std::int64_t ruledOutAt = 0;
    std::vector<scene::Answered> answers;
    /// Chosen before the warning signs were answered; opens after them.
    std::optional<std::size_t> waiting;
    bool showsAll = false;
    /// Which of `deepCharts` is open.
    int chart = 0;
    PainResults results;
};

/// The brush as the tools set it.
inline scene::Brush brushOf(const PainState& state) {
    scene::Brush brush = state.brush;
    brush.erases = state.tool == PainTool::eraser;
    return brush;
}

/// One step smaller or larger, 0.8 to 16 cm across.
void resizeBrush(PainState& state, bool isLarger);

/// Whether every warning sign of this drawing was answered.
bool isSafetyAnswered(const PainState& state);
/// The ticked signs that this drawing asks about; self-care is held back while there are any.
std::vector<scene::SafetyQuestion> warningsOf(const PainState& state);

/// Forgets what was answered: another drawing was begun.
void forgetAnswers(PainState& state);

/// Brings `state.results` up to date with the scene's drawing and the answers. Costs nothing when
/// they are, a few milliseconds after a stroke. False while the patterns are being worked out.
bool updateResults(PainState& state, const scene::Scene& scene);

} // namespace myoatlas::ui
