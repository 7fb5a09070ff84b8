#pragma once

#include "ui/context.h"
#include "ui/pain_state.h"

namespace myoatlas::ui {

/// The tools: what the left button does, size, both sides, undo and clear.
void painTools(const Context& context, PainState& state, Requests& requests);

/// Warning signs to say yes or no to, the most urgent first, with what to do.
void painSafetyPage(const Context& context, PainState& state, Requests& requests);
/// What to do about those that were ticked; nothing when none was.
void painWarnings(const Context& context, const PainState& state);

/// One question at a time, and what the last answer moved.
void painQuestionsPage(const Context& context, PainState& state, Requests& requests);

/// The ranked points; hovering shows a zone over the drawing.
void painCandidates(const Context& context, PainState& state, Requests& requests);
/// The smallest set that explains the drawing and what it leaves.
void painExplanation(const Context& context, PainState& state, Requests& requests);

/// Opens what can be read and done about a point, unless a warning sign stands in the way.
void openCause(std::size_t point, PainState& state, Requests& requests);

} // namespace myoatlas::ui
