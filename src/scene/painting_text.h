#pragma once

#include "base/diagnostics.h"
#include "scene/painting.h"

#include <string>

namespace myoatlas::scene {

/// A drawing as text without spaces, for the part `drawing=` of a view and for `causes --drawing`:
/// strokes joined by ';'. "p20:" paints and "e20:" erases with a brush of 20 mm radius, six
/// characters a touch; "a:temple.left" paints and "x:temple.left" erases a whole area. Capitals do
/// it on both sides.
std::string toText(const Painting& painting, const AreaMap& map);

/// The drawing that `text` describes, on this body; also taken from a whole view that holds one.
/// Fails, naming the stroke, when the text is none. Areas that this body lacks are left out and
/// named in `diagnostics`.
Result<Painting> paintingFromText(const Atlas& atlas, std::string_view text,
                                  Diagnostics& diagnostics);

} // namespace myoatlas::scene
