#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// The works behind a statement as citations under a small heading; nothing when there are none.
void sourceList(const Context& context, std::span<const std::string> sourceIds);

/// "Some evidence" with what it means, the note, and its sources joined with others, each once.
void evidenceBlock(const Context& context, const content::Evidence& evidence,
                   std::span<const std::string> otherSources);

} // namespace myoatlas::ui
