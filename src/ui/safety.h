#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// Warning signs of a point, the most urgent first.
void redFlagBlocks(const Context& context, const content::TriggerPoint& point);
/// What to be careful with, prohibitions first.
void cautionBlocks(const Context& context, const content::TriggerPoint& point);
/// What else it may be, with what tells it apart.
void lookAlikeList(const Context& context, const content::TriggerPoint& point);
/// The warning signs in few lines, to stand before a technique.
void safetySummary(const Context& context, const content::TriggerPoint& point);

} // namespace myoatlas::ui
