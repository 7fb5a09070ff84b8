#pragma once

#include "ui/context.h"
#include "ui/pain_state.h"

namespace myoatlas::ui {

/// Simple drawings of the mouth, the head, the trunk and the pelvis on which deep areas are picked,
/// and the same areas as a list. A pick paints the area or takes it away again.
void deepChart(const Context& context, PainState& state, Requests& requests);

} // namespace myoatlas::ui
