#pragma once

#include "diary/entry.h"
#include "ui/big_text.h"

#include <span>

namespace myoatlas::ui {

/// The pain before and after as two lines over the weeks, 0 to 10, from the first entry (or four
/// weeks back) to `now`. Before is a filled disc on a whole line, after a ring on a thin one, so
/// that colour is not the only difference. Entries oldest first.
void diaryCurve(const Style& style, const Box& box, std::span<const diary::Entry> entries,
                std::int64_t now);

} // namespace myoatlas::ui
