#pragma once

#include "renderer/draw_list.h"
#include "scene/under_skin.h"

namespace myoatlas::renderer {

/// The zones of a picture without skin, on what lies outermost under it: what the skin over a
/// vertex weighs, the vertex weighs. A few milliseconds for each zone.
CarriedZones carriedZones(std::span<const Zone> zones, const body::Body& body,
                          const scene::UnderSkin& under,
                          const scene::OutermostUnderSkin& outermost);

} // namespace myoatlas::renderer
