#pragma once

#include "ui/big_text.h"

namespace myoatlas::ui {

/// The scale of felt pressure from 0 to 10: the band to stay in, and from where to stop. Nothing is
/// told by colour alone.
void pressureScale(const Style& style, const Box& box, double from, double to);

/// A ring that empties with the time, with the seconds that are left in its middle. `fullness` 0..1
/// is the breath to go along with, as a disc that grows; negative: none.
void timerRing(const Style& style, const Box& box, double left, double total, double fullness,
               ImU32 colour);

} // namespace myoatlas::ui
