#pragma once

#include "ui/context.h"
#include "ui/pain_state.h"

namespace myoatlas::ui {

/// "Where does it hurt?": the tools to paint with, and what can cause exactly that drawing: ranked
/// points with their shares and reasons, the warning signs that come first, questions that move the
/// ranking, the smallest set that explains the drawing and what stays unexplained.
void painPanel(const Context& context, PainState& state, Requests& requests);

/// What the panel says as plain text, line by line: for a message, and for a program that reads
/// aloud.
std::string painText(const scene::Scene& scene, const PainState& state);

} // namespace myoatlas::ui
