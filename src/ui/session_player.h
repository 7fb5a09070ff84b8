#pragma once

#include "ui/big_text.h"
#include "ui/context.h"

namespace myoatlas::ui {

/// Leads through a session in type that can be read from two metres: questions first, then warm-up,
/// point after point with timer, pressure and breath, and the pain afterwards. A click beside the
/// buttons pauses and goes on. Nothing is drawn where no session runs.
void sessionPlayer(const Context& context, const Box& area, Requests& requests);

/// The pages that wait for an answer: opening questions, what a yes means, the pain afterwards.
void sessionQuestions(const Context& context, const care::Session& session, Requests& requests);

} // namespace myoatlas::ui
