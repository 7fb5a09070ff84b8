#pragma once

#include "ui/style.h"

#include <span>
#include <string>
#include <string_view>

namespace myoatlas::ui {

/// Running text of the panels, wrapped to the width there is.
/// `kept`: pixels at the right that something else stands in.
void title(const Style& style, std::string_view text, float kept = 0.0f);
void heading(const Style& style, std::string_view text);
void paragraph(std::string_view text);
void strong(const Style& style, std::string_view text);
void mutedText(const Style& style, std::string_view text);
void smallText(const Style& style, std::string_view text);
void bullet(const Style& style, std::string_view text);
/// Steps with their number in a disc.
void steps(const Style& style, std::span<const std::string> texts);
/// "Nerve   C5-C6": a label over its text; nothing when the text is empty.
void fact(const Style& style, std::string_view label, std::string_view text);
/// Vertical space, nominal pixels.
void gap(const Style& style, float nominal);

/// What a boxed remark is about; sets its colour and the bar at its left.
enum class Tone { danger, warning, good, plain };
/// A boxed remark. `label` may be empty.
void callout(const Style& style, Tone tone, std::string_view label, std::string_view text);
/// A small filled label on the current line: "Self-care".
void badge(const Style& style, Tone tone, std::string_view text);

/// A button that looks like a line of text with an accent colour; `id` tells equal ones apart.
bool linkButton(const Style& style, std::string_view text, int id);
/// Choices of equal width, as many side by side as have room; returns the one that was clicked, or
/// -1.
int segments(const Style& style, const char* id, std::span<const char* const> labels, int chosen);

/// A box to tick with its label, which wraps; true when it was clicked. The last item is both.
bool checkBox(const Style& style, const char* label, bool& isTicked);

/// One of several choices, in a line of its own that wraps; true when it was clicked.
bool radioButton(const Style& style, const char* label, bool isChosen);

/// Goes on beside the last item where a button with that label has room, else in a new line.
void sameLineIfRoom(const Style& style, const char* nextLabel);

/// A remark beside the pointer, which wraps.
void tooltip(std::string_view text);

/// Tabs as pills that wrap to as many lines as they need; changes `chosen` when one is clicked.
void tabRow(const Style& style, std::span<const char* const> labels, int& chosen);

} // namespace myoatlas::ui
