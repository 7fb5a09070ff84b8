#pragma once

#include "ui/big_text.h"
#include "ui/context.h"

namespace myoatlas::ui {

/// Leads through a session in type that can be read from two metres: questions first, then warm-up,
/// point after point with timer, pressure and breath, and the pain afterwards. A click beside the
/// buttons pauses and goes on. Nothing is drawn where no session runs.
void sessionPlayer(const Context& context, const Box& area, Requests& requests);

/// The pages that wait for an answer: opening questions, what a yes means, the pain afterwards,
/// whether to end.
void sessionQuestions(const Context& context, const care::Session& session, Requests& requests);
/// What was held, and how much it hurts now.
void sessionAfter(const Context& context, const care::Session& session, CareRequests& care);
/// "End here?", over whatever stage the session is at.
void sessionEndQuestion(const Context& context, const care::Session& session, CareRequests& care);

/// How the place is found, and after it how one gets ready to treat it: the two may differ.
std::string findWords(const care::Part& part);

/// The keys of the session for the strip below: "Space pauses  ·  Esc asks whether to end".
std::string sessionHints(const Context& context);

} // namespace myoatlas::ui
