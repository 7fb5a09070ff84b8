#pragma once

#include "care/possible.h"
#include "ui/context.h"

namespace myoatlas::ui {

/// "What I have": tools at hand, places, and limits, to tick once.
void whatIHavePanel(const Context& context, bool& isOpen, Requests& requests);

/// Why techniques of a point are left out for this person, below those that remain.
void droppedCares(const Context& context, const care::Possibilities& all);

/// Whom to ask first, and how lightly to press; before any technique.
void limitsSummary(const Context& context, const care::Possibilities& all);

/// What remains of a point's techniques for this person.
care::Possibilities possibilitiesOf(const Context& context, const content::Muscle& muscle,
                                    const content::TriggerPoint& point);

} // namespace myoatlas::ui
