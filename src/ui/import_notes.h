#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// Where a structure of an imported body comes from, how sure that is, and what to look at twice;
/// nothing in a body that was not imported.
void provenanceNote(const Context& context, std::size_t structure);

/// What the import of this body found: whose it is, what was carried over from the built-in body,
/// guessed, doubted and set aside, each a link to its structure; nothing in another body.
void importNotes(const Context& context, Requests& requests);

} // namespace myoatlas::ui
