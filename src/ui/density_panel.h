#pragma once

#include "scene/density.h"
#include "ui/context.h"

#include <memory>

namespace myoatlas::ui {

/// The spot of a density map that is read about.
struct DensityState {
    /// Body space; nothing until the map is clicked.
    std::optional<glm::vec3> place;

    /// What refers to `place`, worked out once.
    struct Found {
        std::weak_ptr<const scene::Atlas> atlas;
        scene::DensityMap map;
        glm::vec3 place{0.0f};
        std::optional<std::size_t> area;
        std::vector<scene::DensityCause> causes;
    };
    std::optional<Found> found;
};

/// "12 points can refer here", "1 point can refer here", "No point refers here".
std::string densityCountText(int count);

/// What the shades of the map mean, in numbers, and a choice of the region whose muscles count;
/// while the zones are being worked out, how far that is. `room` pixels wide, into the
/// current window.
void densityLegend(const Context& context, float room, Requests& requests);

/// The lines about the spot under the pointer, for its tooltip.
void densityTip(const Context& context, glm::vec3 place);

/// The points that refer to the spot that was clicked, each with a link.
void densityPanel(const Context& context, DensityState& state, Requests& requests);

} // namespace myoatlas::ui
