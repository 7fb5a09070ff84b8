#pragma once

#include "ui/context.h"

#include <vector>

namespace myoatlas::ui {

/// A point with its side that an entry may be about, as it is listed.
struct PointEntry {
    /// "infraspinatus.1.left".
    std::string id;
    std::string name;
};

/// What the chooser lists: without words those shown and those noted before, the selected one
/// first; with words all points whose name holds each of them, on both sides.
std::vector<PointEntry> pointEntries(const Context& context, std::string_view words);

/// The point that is selected in the picture, with its side; empty without one.
std::string selectedPointId(const scene::Scene& scene);

/// Says which point an entry is about, with a chooser of another.
void diaryPointChoice(const Context& context, std::string& point, std::string& words);

} // namespace myoatlas::ui
