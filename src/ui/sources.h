#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// The works behind a statement as citations under a small heading; nothing when there are none.
void sourceList(const Context& context, std::span<const std::string> sourceIds);

/// "Evidence: some" with what it means, and the note.
void evidenceBlock(const Context& context, const content::Evidence& evidence);

} // namespace myoatlas::ui
