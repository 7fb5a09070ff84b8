#pragma once

#include "ui/context.h"

namespace myoatlas::ui {

/// Asks to select a muscle of the content on one side and to fly there; does nothing when the
/// body lacks it. A muscle in the middle of the body is found with either side.
void chooseMuscle(const Context& context, const content::Muscle& muscle, Side side,
                  Requests& requests);

/// The same for a point; `id` without side.
void choosePoint(const Context& context, std::string_view id, Side side, Requests& requests);

/// Asks to read about an area, by its id without side, and to fly there.
void chooseArea(const Context& context, const std::string& id, Side side, Requests& requests);

/// The area on that side, or the one in the middle; indices into `AreaMap::areas`.
std::vector<std::size_t> areasOf(const Context& context, const std::string& id, Side side);

/// The structures of a muscle on this body, both sides.
std::vector<std::size_t> structuresOf(const Context& context, const content::Muscle& muscle);

/// Those of one side and of the middle.
std::vector<std::size_t> structuresOf(const Context& context, const content::Muscle& muscle,
                                      Side side);

} // namespace myoatlas::ui
