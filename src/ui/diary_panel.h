#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// The diary: what the numbers may mean, the curve over the weeks, and all entries, to add, change,
/// delete and export.
void diaryPanel(const Context& context, DiaryState& state, Requests& requests);

/// The form for one entry; asks to keep what was typed, and closes itself.
void diaryForm(const Context& context, DiaryState& state, Requests& requests);

/// A row of buttons from 0 to 10; true when one was clicked.
bool painButtons(const Style& style, const char* id, std::optional<int>& pain);

/// What a point with its side is called: "Infraspinatus 1, left".
std::string pointName(const content::Content& content, const std::string& sidedPoint);

} // namespace myoatlas::ui
